import { gzipSync } from "node:zlib"
import type { FeatureCollection, Polygon } from "geojson"
import { mergeArcs, quantize } from "topojson-client"
import { topology } from "topojson-server"
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify"
import type {
  GeometryCollection,
  MultiPolygon,
  Polygon as PolygonOfArcs,
  Topology,
} from "topojson-specification"
import { type Boundaries, type BoundaryTopology, unpack } from "./boundaries.ts"
import { eastScale } from "./plane.ts"
import { drawCapital, drawCountry } from "./shapes.ts"

/** How much is left out, both in square degrees of the plane. */
interface Coarseness {
  /** A corner that matters less than this is cut. */
  readonly corner: number
  /** An island smaller than this is left out. */
  readonly island: number
}

/** Corners of some 12 hectares and islands of some 2 square kilometres. */
const generalised: Coarseness = { corner: 0.00001, island: 0.00016 }
/** Across the whole country: a step is some 35 metres. */
const steps = 10_000
/** Bytes that boundaries may take, packed: as they are kept, and as they are drawn in a page beside its table. */
const most = { kept: 35_000, drawn: 30_000 }
/** From a tenth of a hectare: what is finer cannot be seen on the map. Each try cuts half as much again. */
const finest = 0.000_000_1
const tries = 20

type Weighed = Topology<{ municipalities: GeometryCollection }>

/**
 * Boundaries small enough to stand in a page, whatever their detail was. Simplified as lines that two neighbours share,
 * so that no gap opens between them; every municipality stays.
 */
export function packBoundaries(boundaries: Boundaries): BoundaryTopology {
  return cut(weighed(boundaries), generalised)
}

/** The same, with as much detail as there is room for: at most 35 kB packed. */
export function packFinely(boundaries: Boundaries): { topology: BoundaryTopology; bytes: number } {
  const whole = weighed(boundaries)
  let corner = finest
  for (let attempt = 0; attempt < tries; attempt++) {
    const packed = cut(whole, { corner, island: corner * 4 })
    const bytes = packedSize(JSON.stringify(packed))
    if (bytes <= most.kept && drawnSize(packed) <= most.drawn) return { topology: packed, bytes }
    corner *= 1.5
  }
  throw new RangeError(`Boundaries do not fit in ${most.kept} bytes`)
}

/** All borders as lines, each with what its corners matter; features of one municipality that touch become one area. */
function weighed(boundaries: Boundaries): Weighed {
  const plane: FeatureCollection<Polygon> = {
    type: "FeatureCollection",
    features: [...boundaries]
      .sort(([one], [other]) => Number(one) - Number(other))
      .flatMap(([id, areas]) =>
        scaled(areas, eastScale).map((coordinates) => ({
          type: "Feature" as const,
          id,
          properties: {},
          geometry: { type: "Polygon" as const, coordinates },
        })),
      ),
  }
  // Rounded first, so that a corner computed once for each of two neighbours becomes one.
  const lines = topology({ municipalities: plane }, 1_000_000) as unknown as Weighed
  const areas = Map.groupBy(lines.objects.municipalities.geometries, ({ id }) => id)
  const geometries = [...areas].map(([id, own]) => ({
    ...mergeArcs(lines, own as (PolygonOfArcs | MultiPolygon)[]),
    id,
  }))
  return presimplify({ ...lines, objects: { municipalities: { type: "GeometryCollection", geometries } } })
}

function cut(whole: Weighed, { corner, island }: Coarseness): BoundaryTopology {
  const large = filter(whole, filterAttachedWeight(whole, island)) as typeof whole
  return quantize(onTheGlobe(simplify(large, corner)), steps) as unknown as BoundaryTopology
}

function drawnSize(packed: BoundaryTopology): number {
  const boundaries = unpack(packed)
  const shapes = [...drawCountry(boundaries).shapes, ...drawCapital(boundaries).shapes]
  return packedSize(shapes.map(({ path }) => path).join("\n"))
}

function packedSize(text: string): number {
  return gzipSync(text).length
}

function scaled(areas: number[][][][], factor: number): number[][][][] {
  return areas.map((rings) => rings.map((ring) => ring.map((position) => eastward(position, factor))))
}

/** From the plane back to degrees, which is what others expect in such a file. */
function onTheGlobe(plane: Weighed): Weighed {
  return {
    type: "Topology",
    objects: plane.objects,
    arcs: plane.arcs.map((arc) => arc.map((position) => eastward(position, 1 / eastScale))),
  }
}

function eastward([east = 0, north = 0]: number[], factor: number): number[] {
  return [east * factor, north]
}
