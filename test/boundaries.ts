import { generalisedBoundaries } from "#domain/surveys/map/boundaries.ts"

export interface FileFeature {
  type: "Feature"
  properties: Record<string, unknown>
  geometry: { type: "Polygon"; coordinates: number[][][] }
}

/**
 * A file of boundaries as offices publish them, drawn from our own: a feature for every island, codes without zeros in
 * front under a name of their own beside other numbers, heights that say nothing, and Christiansø. `change` alters it.
 */
export function officialFile(
  change: (features: FileFeature[]) => FileFeature[] = (features) => features,
): Uint8Array {
  const features = [...generalisedBoundaries()].flatMap(([code, areas]) =>
    areas.map((rings, place) => fileFeature(code, rings, place)),
  )
  return jsonFile({ type: "FeatureCollection", features: change([...features, christiansoe()]) })
}

export function jsonFile(document: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document))
}

export function fileFeature(code: string, rings: number[][][], place = 0): FileFeature {
  const coordinates = rings.map((ring) => ring.map(([east = 0, north = 0]) => [east, north, -999]))
  return {
    type: "Feature",
    properties: { number: place + 1, region: "1084", lau_1: String(Number(code)) },
    geometry: { type: "Polygon", coordinates },
  }
}

/** A square of a tenth of a degree, its corners in order. */
export function square(east: number, north: number): number[][] {
  return [
    [east, north],
    [east + 0.1, north],
    [east + 0.1, north + 0.1],
    [east, north + 0.1],
    [east, north],
  ]
}

function christiansoe(): FileFeature {
  return fileFeature("411", [square(15.1, 55.3)])
}

/** Every position of a feature, changed. */
export function moved(
  feature: FileFeature,
  to: (east: number, north: number) => [number, number],
): FileFeature {
  const coordinates = feature.geometry.coordinates.map((ring) =>
    ring.map(([east = 0, north = 0]) => to(east, north)),
  )
  return { ...feature, geometry: { type: "Polygon", coordinates } }
}
