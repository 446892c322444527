import type { Boundaries } from "./boundaries.ts"
import { labelPoint } from "./label-point.ts"
import { eastScale } from "./plane.ts"

export interface Shape {
  code: string
  /** For the attribute `d`: whole numbers and relative steps, since it stands in the page. */
  path: string
  /** Inside the shape, as far from its edge as may be: for a label, or for what is shown on focus. */
  label: Point
}

export interface Drawing {
  viewBox: string
  shapes: Shape[]
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

type Point = readonly [x: number, y: number]
type Project = (position: readonly number[]) => Point

/** A drawing's window: its western and northern edge in degrees, its size and how many units a degree north takes. */
interface View {
  west: number
  north: number
  width: number
  height: number
  scale: number
}

/** The same for every set of boundaries, so that official ones fall where the generalised ones stood. */
const country: View = { west: 8.04, north: 57.79, width: 1050, height: 1264, scale: 390 }
const capital: View = { west: 12.208, north: 55.82, width: 330, height: 352, scale: 1235 }

/** Drawn a second time, larger: too small in the map of the country to be read or pressed. */
export const capitalMunicipalities: readonly string[] = [
  "101",
  "147",
  "151",
  "153",
  "155",
  "157",
  "159",
  "161",
  "163",
  "165",
  "167",
  "173",
  "175",
  "183",
  "185",
  "187",
]

/** Where the capital's drawing may stand in that of the country: over the Kattegat, where there is no land. */
export const capitalPlace: Box = { x: 716, y: 4, width: 330, height: 352 }

/** The frame around Bornholm, which stands nearer than it lies, as on most Danish maps. */
export const bornholmFrame: Box = { x: 926, y: 1114, width: 120, height: 146 }
const bornholm = "400"
const bornholmMove = { east: -2.352, north: -0.405 }

/** All municipalities, Bornholm moved into its frame. */
export function drawCountry(boundaries: Boundaries): Drawing {
  const project = projection(country)
  const moved: Project = ([east = 0, north = 0]) =>
    project([east + bornholmMove.east, north + bornholmMove.north])
  return draw(country, boundaries, [...boundaries.keys()], (code) => (code === bornholm ? moved : project))
}

/** The municipalities around Copenhagen, whole, in a window of their own. */
export function drawCapital(boundaries: Boundaries): Drawing {
  return draw(capital, boundaries, capitalMunicipalities, () => projection(capital))
}

function draw(
  view: View,
  boundaries: Boundaries,
  codes: string[] | readonly string[],
  by: (code: string) => Project,
): Drawing {
  const shapes = codes.flatMap((code): Shape[] => {
    const polygons = boundaries.get(code)?.map((rings) => rings.map((ring) => onGrid(ring.map(by(code)))))
    if (!polygons) return []
    return [{ code, path: pathOf(polygons.flat()), label: labelPoint(polygons) }]
  })
  return { viewBox: `0 0 ${view.width} ${view.height}`, shapes }
}

function projection({ west, north: top, scale }: View): Project {
  return ([east = 0, north = 0]) => [(east - west) * eastScale * scale, (top - north) * scale]
}

/** Whole numbers, without the points that fall together or on the line between the ones beside them. */
function onGrid(ring: Point[]): Point[] {
  const kept: Point[] = []
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x), Math.round(y)]
    if (same(kept.at(-1), point)) continue
    if (isBetween(kept.at(-2), kept.at(-1), point)) kept.pop()
    kept.push(point)
  }
  if (same(kept[0], kept.at(-1))) kept.pop()
  return kept
}

function same(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1]
}

function isBetween(before: Point | undefined, point: Point | undefined, after: Point): boolean {
  if (!before || !point) return false
  const [alongX, alongY] = [point[0] - before[0], point[1] - before[1]]
  const [onX, onY] = [after[0] - point[0], after[1] - point[1]]
  return alongX * onY === alongY * onX && alongX * onX + alongY * onY > 0
}

function pathOf(rings: Point[][]): string {
  let path = ""
  let pen: Point = [0, 0]
  for (const ring of rings) {
    const [start] = ring
    // What has shrunk to a line on this grid has nothing to show.
    if (!start || ring.length < 3) continue
    let from = pen
    const steps = ring.flatMap((point) => {
      const step = [point[0] - from[0], point[1] - from[1]]
      from = point
      return step
    })
    path += `m${steps.join(" ").replaceAll(" -", "-")}z`
    // Closing a ring takes the pen back to where the ring began.
    pen = start
  }
  return path
}
