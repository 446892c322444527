import type { FeatureCollection, MultiPolygon } from "geojson"
import { quantize } from "topojson-client"
import { topology } from "topojson-server"
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify"
import type { Topology } from "topojson-specification"
import type { Boundaries, BoundaryTopology } from "./boundaries.ts"
import { eastScale } from "./plane.ts"

/** Square degrees of the plane: a corner that matters less than this is cut (some 12 hectares). */
const leastCorner = 0.00001
/** Square degrees of the plane: an island smaller than this is left out (some 2 square kilometres). */
const leastIsland = 0.00016
/** Across the whole country: a step is some 35 metres. */
const steps = 10_000

/**
 * Boundaries small enough to stand in a page, whatever their detail was. Simplified as lines that two neighbours share,
 * so that no gap opens between them; every municipality stays.
 */
export function packBoundaries(boundaries: Boundaries): BoundaryTopology {
  const plane: FeatureCollection<MultiPolygon> = {
    type: "FeatureCollection",
    features: [...boundaries]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([id, areas]) => ({
        type: "Feature",
        id,
        properties: {},
        geometry: { type: "MultiPolygon", coordinates: scaled(areas, eastScale) },
      })),
  }
  // Rounded first, so that a corner computed once for each of two neighbours becomes one.
  const weighed = presimplify(topology({ municipalities: plane }, 1_000_000) as Topology<never>)
  const large = filter(weighed, filterAttachedWeight(weighed, leastIsland)) as typeof weighed
  return quantize(onTheGlobe(simplify(large, leastCorner)), steps) as unknown as BoundaryTopology
}

function scaled(areas: number[][][][], factor: number): number[][][][] {
  return areas.map((rings) => rings.map((ring) => ring.map((position) => eastward(position, factor))))
}

/** From the plane back to degrees, which is what others expect in such a file. */
function onTheGlobe(plane: Topology<never>): Topology<never> {
  return {
    type: "Topology",
    objects: plane.objects,
    arcs: plane.arcs.map((arc) => arc.map((position) => eastward(position, 1 / eastScale))),
  }
}

function eastward([east = 0, north = 0]: number[], factor: number): number[] {
  return [east * factor, north]
}
