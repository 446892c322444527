import { feature } from "topojson-client"
import type { Topology } from "topojson-specification"
import { z } from "zod"
import { UnreadableBoundaries } from "./boundary-fault.ts"

/** One feature of a file, its geometry not yet looked at. */
export interface FileFeature {
  /** The first is 1. */
  readonly place: number
  readonly id: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

const featureShape = z.object({
  id: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
})
const collectionShape = z.object({ type: z.literal("FeatureCollection"), features: z.array(featureShape) })
const singleShape = featureShape.extend({ type: z.literal("Feature") })
const arcIndexes = z.array(z.number().int())
const geometryObject = z.looseObject({
  type: z.string(),
  arcs: z.union([arcIndexes, z.array(arcIndexes), z.array(z.array(arcIndexes))]).optional(),
})
const topologyShape = z.looseObject({
  type: z.literal("Topology"),
  arcs: z.array(z.array(z.array(z.number()).min(2))),
  objects: z.record(
    z.string(),
    z.union([
      z.looseObject({ type: z.literal("GeometryCollection"), geometries: z.array(geometryObject) }),
      geometryObject,
    ]),
  ),
})
/** The JSON of ArcGIS says its rings in words of its own. */
const esriShape = z.object({
  features: z.tuple(
    [z.looseObject({ geometry: z.looseObject({ rings: z.array(z.unknown()) }) })],
    z.unknown(),
  ),
})

/** The features of GeoJSON or TopoJSON. @throws UnreadableBoundaries when the document is neither */
export function featuresIn(document: unknown): FileFeature[] {
  const collection = collectionShape.safeParse(document)
  if (collection.success) return collection.data.features.map(numbered)
  const single = singleShape.safeParse(document)
  if (single.success) return [numbered(single.data, 0)]
  if (esriShape.safeParse(document).success) throw new UnreadableBoundaries("esri")
  const topology = topologyShape.safeParse(document)
  if (topology.success) return unpacked(topology.data as unknown as Topology).map(numbered)
  throw new UnreadableBoundaries("notAMap", { value: typeIn(document) })
}

function numbered({ id, properties, geometry }: z.infer<typeof featureShape>, index: number): FileFeature {
  return { place: index + 1, id, properties: properties ?? {}, geometry }
}

function unpacked(topology: Topology): z.infer<typeof featureShape>[] {
  try {
    return Object.values(topology.objects).flatMap((object) => {
      const found = feature(topology, object)
      return z.array(featureShape).parse(found.type === "FeatureCollection" ? found.features : [found])
    })
  } catch {
    // An arc that the file names and does not hold.
    throw new UnreadableBoundaries("brokenTopology")
  }
}

function typeIn(document: unknown): string {
  const type = typeof document === "object" && document !== null && "type" in document ? document.type : ""
  return typeof type === "string" ? type : ""
}
