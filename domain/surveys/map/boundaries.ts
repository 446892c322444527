import type { MultiPolygon } from "geojson"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import drawn from "./boundaries.json" with { type: "json" }

/** Where each municipality lies, by its three-digit code, in degrees: east, then north. */
export type Boundaries = ReadonlyMap<string, MultiPolygon["coordinates"]>

/** As they are kept in a file: one object, whose geometries have the codes as their ids. */
export type BoundaryTopology = Topology<{ municipalities: GeometryCollection }>

/** To be shown wherever the generalised boundaries are: the first source asks for it. */
export const generalisedCredits: readonly string[] = drawn.credits

/** The generalised boundaries as they are kept. */
export const generalisedTopology = drawn as unknown as BoundaryTopology

/** The generalised boundaries, made by `npm run map:draw`: for want of the official ones, never for measuring. */
export function generalisedBoundaries(): Boundaries {
  return unpack(generalisedTopology)
}

export function unpack(topology: BoundaryTopology): Boundaries {
  const { features } = feature(topology, topology.objects.municipalities)
  return new Map(
    features.flatMap(({ id, geometry }): [string, MultiPolygon["coordinates"]][] => {
      if (geometry.type === "Polygon") return [[String(id), [geometry.coordinates]]]
      return geometry.type === "MultiPolygon" ? [[String(id), geometry.coordinates]] : []
    }),
  )
}
