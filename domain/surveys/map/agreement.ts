import clipping, { type MultiPolygon } from "polygon-clipping"
import type { Boundaries } from "./boundaries.ts"

export interface Agreement {
  /** The share of the official area that the other boundaries give to the right municipality, 0 to 1. */
  area: number
  /** The median, over the official municipalities, of what both have in common as a share of what either has. */
  medianOverlap: number
  municipalities: { code: string; overlap: number }[]
}

/** How well boundaries agree with the official ones. A municipality that they lack counts as nowhere. */
export function agreement(ours: Boundaries, official: Boundaries): Agreement {
  const compared = [...official].map(([code, areas]) => compare(code, ours.get(code) ?? [], areas))
  const right = sum(compared.map(({ common }) => common))
  const whole = sum(compared.map(({ size }) => size))
  return {
    area: whole === 0 ? 0 : right / whole,
    medianOverlap: median(compared.map(({ overlap }) => overlap)),
    municipalities: compared.map(({ code, overlap }) => ({ code, overlap })),
  }
}

function compare(
  code: string,
  ours: Boundaries extends ReadonlyMap<string, infer A> ? A : never,
  theirs: typeof ours,
) {
  // Joined first: several features of one municipality may overlap, and would count twice.
  const [mine, official] = [joined(ours), joined(theirs)]
  const common = sizeOf(mine.length === 0 ? [] : clipping.intersection(mine, official))
  const size = sizeOf(official)
  const either = sizeOf(mine) + size - common
  return { code, common, size, overlap: either === 0 ? 0 : common / either }
}

function joined(areas: number[][][][]): MultiPolygon {
  const [first, ...rest] = areas as MultiPolygon
  return first ? clipping.union([first], ...rest.map((area) => [area])) : []
}

/** In square degrees. A degree east is shorter than one north, but by nearly the same in all of Denmark. */
function sizeOf(areas: MultiPolygon): number {
  return sum(areas.map(([outline = [], ...holes]) => ringSize(outline) - sum(holes.map(ringSize))))
}

function ringSize(ring: [number, number][]): number {
  const [origin = [0, 0]] = ring
  const crossed = ring.map(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1])
  })
  return Math.abs(sum(crossed)) / 2
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [low = 0, high = 0] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return (low + high) / 2
}
