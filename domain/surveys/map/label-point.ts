type Point = readonly [x: number, y: number]

/** How many places are tried across the larger polygon's box, and in each of the finer looks around the best. */
const tries = 12
const looks = 3
/** What a unit nearer to the middle of the box is worth in room: a long island has many places with the same. */
const towardsTheMiddle = 0.1

/**
 * A place well inside an area: in its largest polygon, as far from the edge as a search of a finer and finer grid finds,
 * to one decimal. The middle of the box or of the corners would lie in the water for a horseshoe of an island.
 */
export function labelPoint(polygons: Point[][][]): Point {
  const rings = polygons.reduce(
    (largest, next) => (size(next) > size(largest) ? next : largest),
    polygons[0] ?? [],
  )
  const edges = rings.flatMap(sides)
  const xs = (rings[0] ?? []).map(([x]) => x)
  const ys = (rings[0] ?? []).map(([, y]) => y)
  let [left, top, width, height] = [Math.min(...xs), Math.min(...ys), 0, 0]
  width = Math.max(...xs) - left
  height = Math.max(...ys) - top
  const middle: Point = [left + width / 2, top + height / 2]
  let best: Point = [left, top]
  let room = Number.NEGATIVE_INFINITY
  for (let look = 0; look < looks; look++) {
    for (let place = 0; place < tries * tries; place++) {
      const x = left + (((place % tries) + 0.5) * width) / tries
      const y = top + ((Math.floor(place / tries) + 0.5) * height) / tries
      const found = roomAt([x, y], edges) - towardsTheMiddle * Math.hypot(x - middle[0], y - middle[1])
      if (found > room) [best, room] = [[x, y], found]
    }
    width /= tries / 2
    height /= tries / 2
    left = best[0] - width / 2
    top = best[1] - height / 2
  }
  return [Math.round(best[0] * 10) / 10, Math.round(best[1] * 10) / 10]
}

function size([outline = []]: Point[][]): number {
  return Math.abs(sides(outline).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0))
}

/** The distance to the nearest edge; outside there is none. */
function roomAt(point: Point, edges: [Point, Point][]): number {
  if (!isInside(point, edges)) return Number.NEGATIVE_INFINITY
  return Math.min(...edges.map((edge) => distance(point, edge)))
}

function isInside([x, y]: Point, edges: [Point, Point][]): boolean {
  const crossed = edges.filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  )
  return crossed.length % 2 === 1
}

function distance([x, y]: Point, [[x1, y1], [x2, y2]]: [Point, Point]): number {
  const square = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = square === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1))
}

function sides(ring: Point[]): [Point, Point][] {
  return ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from])
}
