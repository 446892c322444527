import type { FaultName } from "./boundary-fault.ts"

type Position = readonly number[]

/** What is wrong with a ring, and where. */
export interface RingFault {
  readonly name: FaultName
  readonly value: string
}

/** The country with its territorial waters, in degrees. */
const denmark = { west: 7.5, east: 15.7, south: 54.3, north: 58.2 }
/** Square degrees: lines that cross by less than some ten centimetres have been rounded, not drawn wrong. */
const rounding = 1e-12
/** Pairs of sides that are looked at in one ring. */
const mostPairs = 50_000_000

/** Why a position cannot be one in Denmark; null when it can. */
export function positionFault([east = Number.NaN, north = Number.NaN]: Position): RingFault | null {
  const value = `${written(east)}, ${written(north)}`
  if (!Number.isFinite(east) || !Number.isFinite(north)) return { name: "position", value }
  if (isInDenmark(east, north)) return null
  if (isInDenmark(north, east)) return { name: "swapped", value }
  // No degree is that large: it is a count of metres.
  return { name: Math.abs(east) > 180 || Math.abs(north) > 180 ? "metres" : "elsewhere", value }
}

/** Why a ring is no outline of an area; null when it is one. Its positions are in order already. */
export function ringFault(ring: readonly Position[]): RingFault | null {
  const [first = [], last = []] = [ring[0], ring.at(-1)]
  if (ring.length < 4) return { name: "short", value: told(first) }
  if (first[0] !== last[0] || first[1] !== last[1]) return { name: "open", value: told(first) }
  return crossingOf(ring)
}

interface Side {
  readonly place: number
  readonly from: Position
  readonly to: Position
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Where two sides of a ring cross. A sweep from west to east: only sides above one another are compared. */
function crossingOf(ring: readonly Position[]): RingFault | null {
  const sides = ring
    .slice(1)
    .map((to, place) => side(place, ring[place] ?? to, to))
    .sort((one, other) => one.left - other.left)
  let open: Side[] = []
  let pairs = 0
  for (const next of sides) {
    open = open.filter(({ right }) => right >= next.left)
    pairs += open.length
    if (pairs > mostPairs) return { name: "tooDetailed", value: String(ring.length) }
    const crossed = open.find(
      (other) => other.bottom <= next.top && next.bottom <= other.top && cross(other, next),
    )
    if (crossed) return { name: "crossing", value: told(crossed.to) }
    open.push(next)
  }
  return null
}

function side(place: number, from: Position, to: Position): Side {
  const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [from, to]
  return {
    place,
    from,
    to,
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    bottom: Math.min(y1, y2),
    top: Math.max(y1, y2),
  }
}

/** Whether each lies on both sides of the other. Touching is none: rings may meet themselves in a corner. */
function cross(one: Side, other: Side): boolean {
  return (
    areApart(turn(one.from, one.to, other.from), turn(one.from, one.to, other.to)) &&
    areApart(turn(other.from, other.to, one.from), turn(other.from, other.to, one.to))
  )
}

function areApart(one: number, other: number): boolean {
  return (one > rounding && other < -rounding) || (one < -rounding && other > rounding)
}

function turn([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, [x3 = 0, y3 = 0]: Position): number {
  return (x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1)
}

function isInDenmark(east: number, north: number): boolean {
  const { west, east: eastern, south, north: northern } = denmark
  return east >= west && east <= eastern && north >= south && north <= northern
}

function told([east = Number.NaN, north = Number.NaN]: Position): string {
  return `${written(east)}, ${written(north)}`
}

function written(number: number): string {
  return typeof number === "number"
    ? String(Math.round(number * 10_000) / 10_000)
    : String(number).slice(0, 20)
}
