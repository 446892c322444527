import type { MultiPolygon } from "geojson"
import { feature } from "topojson-client"
import type { Topology } from "topojson-specification"
import { z } from "zod"
import { municipalityFinder } from "../rules/municipality-in-file.ts"
import type { Boundaries } from "./boundaries.ts"
import { municipalityRegister } from "./municipality-names.ts"

const finder = municipalityFinder(municipalityRegister)

/** What a file of boundaries held, or why nothing could be read from it. */
export type ReadBoundaries =
  | {
      boundaries: Boundaries
      /** What the property with the code says of areas that are no municipality, Christiansø for one. */
      ignored: string[]
    }
  | { unreadable: Unreadable }

/** Not JSON; JSON, but neither GeoJSON nor TopoJSON; no property with the codes; metres instead of degrees. */
export type Unreadable = "notJson" | "notAMap" | "noCodes" | "notDegrees"

type Areas = MultiPolygon["coordinates"]
type Feature = z.infer<typeof featureShape>

const position = z.array(z.number()).min(2)
const polygon = z.array(z.array(position).min(4)).min(1)
const geometryShape = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
])
const featureShape = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
})
const collectionShape = z.object({ type: z.literal("FeatureCollection"), features: z.array(featureShape) })
const arcIndexes = z.array(z.number().int())
const geometryObject = z.looseObject({
  type: z.string(),
  arcs: z.union([arcIndexes, z.array(arcIndexes), z.array(z.array(arcIndexes))]).optional(),
})
const topologyShape = z.looseObject({
  type: z.literal("Topology"),
  arcs: z.array(z.array(position)),
  objects: z.record(
    z.string(),
    z.union([
      z.looseObject({ type: z.literal("GeometryCollection"), geometries: z.array(geometryObject) }),
      geometryObject,
    ]),
  ),
})

/**
 * Reads official boundaries from the text of a GeoJSON or TopoJSON file, in degrees. A municipality may have several
 * features; its code may be padded or not and stand under any name: the property is known by its values.
 */
export function readBoundaries(text: string): ReadBoundaries {
  const document = parsed(text)
  if (document === undefined) return { unreadable: "notJson" }
  const features = featuresOf(document)
  if (!features) return { unreadable: "notAMap" }
  const codeOf = codeReader(features)
  if (!codeOf) return { unreadable: "noCodes" }
  const boundaries = new Map<string, Areas>()
  const ignored = new Set<string>()
  for (const each of features) {
    const areas = areasOf(each)
    if (!areas) continue
    if (!areas.flat(2).every(isDegrees)) return { unreadable: "notDegrees" }
    const found = finder.byCode(codeOf(each))
    if (found.kind !== "municipality") ignored.add(codeOf(each))
    else boundaries.set(found.code, [...(boundaries.get(found.code) ?? []), ...areas])
  }
  return boundaries.size === 0 ? { unreadable: "notAMap" } : { boundaries, ignored: [...ignored].sort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return undefined
  }
}

function featuresOf(document: unknown): Feature[] | null {
  const collection = collectionShape.safeParse(document)
  if (collection.success) return collection.data.features
  const topology = topologyShape.safeParse(document)
  return topology.success ? unpacked(topology.data as unknown as Topology) : null
}

function unpacked(topology: Topology): Feature[] | null {
  try {
    return Object.values(topology.objects).flatMap((object) => {
      const found = feature(topology, object)
      return z.array(featureShape).parse(found.type === "FeatureCollection" ? found.features : [found])
    })
  } catch {
    // An arc that the file names and does not hold.
    return null
  }
}

/** The property that names the most municipalities; the id counts as one. */
function codeReader(features: Feature[]): ((of: Feature) => string) | null {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))
  const readers = [
    (of: Feature) => written(of.id),
    ...[...names].map((name) => (of: Feature) => written(of.properties?.[name])),
  ]
  const [best] = readers
    .map((read) => ({ read, named: municipalitiesNamed(features.map(read)) }))
    .sort((one, other) => other.named - one.named)
  return best && best.named > 0 ? best.read : null
}

function municipalitiesNamed(values: string[]): number {
  const found = values.flatMap((value) => {
    const recognised = finder.byCode(value)
    return recognised.kind === "municipality" ? [recognised.code] : []
  })
  return new Set(found).size
}

function written(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

function areasOf({ geometry }: Feature): Areas | null {
  const read = geometryShape.safeParse(geometry)
  if (!read.success) return null
  const areas = read.data.type === "Polygon" ? [read.data.coordinates] : read.data.coordinates
  // Some files carry a height, which says nothing on a map.
  return areas.map((rings) => rings.map((ring) => ring.map(([east = 0, north = 0]) => [east, north])))
}

function isDegrees([east = 0, north = 0]: number[]): boolean {
  return Math.abs(east) <= 180 && Math.abs(north) <= 90
}
