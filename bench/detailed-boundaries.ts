import { generalisedTopology } from "#domain/surveys/map/boundaries.ts"

type Position = [east: number, north: number]

/** How often each line is broken in two. */
const times = 4
/** How far its middle moves aside, as a share of its length. */
const aside = 0.02

/**
 * A file of boundaries as detailed as an official one, for want of one: our own, their lines broken again and again like a
 * coast. What two share is broken once for both, and always the same way.
 */
export function detailedBoundaries(): string {
  const { transform, objects, arcs } = generalisedTopology
  const [scaleX, scaleY] = transform?.scale ?? [1, 1]
  const [fromX, fromY] = transform?.translate ?? [0, 0]
  const broken = arcs.map((arc) => {
    let [x, y] = [0, 0]
    const line = arc.map(([stepX = 0, stepY = 0]): Position => {
      x += stepX
      y += stepY
      return [x * scaleX + fromX, y * scaleY + fromY]
    })
    return Array.from({ length: times }).reduce<Position[]>(finer, line)
  })
  return JSON.stringify({ type: "Topology", objects, arcs: broken })
}

function finer(line: Position[]): Position[] {
  return line.flatMap((from, place) => {
    const to = line[place + 1]
    if (!to) return [from]
    const turn = Math.sin((from[0] + to[0]) * 12_989.8 + (from[1] + to[1]) * 78_233) * aside
    const middle: Position = [
      (from[0] + to[0]) / 2 - (to[1] - from[1]) * turn,
      (from[1] + to[1]) / 2 + (to[0] - from[0]) * turn,
    ]
    return [from, middle]
  })
}
