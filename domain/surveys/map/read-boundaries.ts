import type { MultiPolygon } from "geojson"
import { municipalityFinder } from "../rules/municipality-in-file.ts"
import type { Boundaries } from "./boundaries.ts"
import { documentIn } from "./boundary-document.ts"
import { type BoundaryFault, fault, UnreadableBoundaries } from "./boundary-fault.ts"
import { type FileFeature, featuresIn } from "./boundary-features.ts"
import { municipalities } from "./municipalities.ts"
import { municipalityRegister } from "./municipality-names.ts"
import { positionFault, ringFault } from "./ring-fault.ts"

/** What a file of boundaries says, and what is wrong with it. */
export interface BoundariesFile {
  /** By code; those that are in order, also where others are not. */
  readonly boundaries: Boundaries
  /** Codes of the municipalities that the file does not draw. */
  readonly missing: readonly string[]
  /** What has a code and is no municipality, Christiansø for one. */
  readonly ignored: readonly IgnoredArea[]
  /** Missing municipalities are none of these: who reads decides whether they are a fault. */
  readonly faults: readonly BoundaryFault[]
}

export interface IgnoredArea {
  /** Three digits. */
  readonly code: string
  readonly name: string
  readonly features: number
}

type Areas = MultiPolygon["coordinates"]

const finder = municipalityFinder(municipalityRegister)
/** A report is for reading. */
const mostFaults = 100

/**
 * Reads official boundaries from a GeoJSON or TopoJSON file, in degrees. A municipality may have several features; its
 * code may be padded or not and stand under any name: the property is known by its values. Never throws, whatever the bytes.
 */
export function readBoundaries(bytes: Uint8Array): BoundariesFile {
  try {
    return read(featuresIn(documentIn(bytes)))
  } catch (error) {
    if (!(error instanceof UnreadableBoundaries)) throw error
    return { ...result(new Map(), new Map()), faults: [error.fault] }
  }
}

function read(all: FileFeature[]): BoundariesFile {
  const features = all.flatMap((each) => {
    const areas = areasOf(each.geometry)
    return areas.length > 0 ? [{ ...each, areas }] : []
  })
  if (features.length === 0) throw new UnreadableBoundaries("noAreas", { value: typesIn(all) })
  const codeOf = codeReader(features)
  const [boundaries, ignored] = [new Map<string, Areas>(), new Map<string, IgnoredArea>()]
  const faults: BoundaryFault[] = []
  for (const each of features) {
    const written = codeOf(each)
    const found = finder.byCode(written)
    if (found.kind === "none") {
      const code = written.trim().replace(/^0+/, "")
      ignored.set(code, { code, name: found.name, features: (ignored.get(code)?.features ?? 0) + 1 })
      continue
    }
    const wrong = wrongCode(each.place, written) ?? wrongAreas(each, written)
    if (wrong) faults.push(wrong)
    if (wrong && endsReading.has(wrong.code)) break
    if (!wrong && found.kind === "municipality")
      boundaries.set(found.code, [...(boundaries.get(found.code) ?? []), ...each.areas])
  }
  const once = new Map([...boundaries].map(([code, areas]) => [code, withoutTwins(areas)]))
  return { ...result(once, ignored), faults: faults.slice(0, mostFaults) }
}

/** True of the whole file where it is true of one feature. */
const endsReading: ReadonlySet<string> = new Set(
  ["metres", "swapped"].map((name) => `survey-map.fault.${name}`),
)

function result(boundaries: Boundaries, ignored: ReadonlyMap<string, IgnoredArea>) {
  return {
    boundaries,
    missing: municipalities.map(({ code }) => code).filter((code) => !boundaries.has(code)),
    ignored: [...ignored.values()].sort((one, other) => Number(one.code) - Number(other.code)),
  }
}

function wrongCode(feature: number, written: string): BoundaryFault | null {
  if (written.trim() === "") return fault("codeMissing", { feature })
  const found = finder.byCode(written)
  if (found.kind === "former") {
    const values = { name: found.name, successors: found.successors.join(", ") }
    return fault("formerCode", { feature, value: written, values })
  }
  return found.kind === "unknown" ? fault("unknownCode", { feature, value: written }) : null
}

function wrongAreas({ place: feature, areas }: { place: number; areas: Areas }, code: string) {
  for (const ring of areas.flat()) {
    for (const position of ring) {
      const wrong = positionFault(position)
      if (wrong) return fault(wrong.name, { feature, value: wrong.value, values: { code } })
    }
    const wrong = ringFault(ring)
    if (wrong) return fault(wrong.name, { feature, value: wrong.value, values: { code } })
  }
  return null
}

/** The property that names the most municipalities; the id counts as one. @throws UnreadableBoundaries */
function codeReader(features: readonly FileFeature[]): (of: FileFeature) => string {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const readers = [
    (of: FileFeature) => written(of.id),
    ...names.map((name) => (of: FileFeature) => written(of.properties[name])),
  ]
  const [best] = readers
    .map((read) => ({ read, named: municipalitiesNamed(features.map(read)) }))
    .sort((one, other) => other.named - one.named)
  if (!best || best.named === 0) throw new UnreadableBoundaries("noCodes", { value: names.join(", ") })
  return best.read
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

/** The polygons of a geometry; none of a point or a line. Heights, which some files carry, say nothing on a map. */
function areasOf(geometry: unknown): Areas {
  const inside =
    typeof geometry === "object" && geometry !== null && "geometries" in geometry ? geometry.geometries : null
  // A collection within a collection is no area: nobody writes one, but a file made to hurt is a thousand deep.
  return Array.isArray(inside) ? inside.flatMap(polygonsOf) : polygonsOf(geometry)
}

function polygonsOf(geometry: unknown): Areas {
  if (typeof geometry !== "object" || geometry === null || !("type" in geometry)) return []
  const coordinates = "coordinates" in geometry ? geometry.coordinates : null
  if (geometry.type === "Polygon") return [ringsOf(coordinates)]
  return geometry.type === "MultiPolygon" && Array.isArray(coordinates) ? coordinates.map(ringsOf) : []
}

function ringsOf(polygon: unknown): number[][][] {
  const rings = Array.isArray(polygon) && polygon.length > 0 ? polygon : [[]]
  return rings.map((ring) => (Array.isArray(ring) ? ring.map(positionOf) : []))
}

function positionOf(position: unknown): number[] {
  if (!Array.isArray(position)) return []
  const [east, north]: unknown[] = position
  return [typeof east === "number" ? east : Number.NaN, typeof north === "number" ? north : Number.NaN]
}

/** The same area twice is one: joined, its two outlines would undo each other. */
function withoutTwins(areas: Areas): Areas {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()]
}

function typesIn(features: readonly FileFeature[]): string {
  const types = features.map(({ geometry }) =>
    typeof geometry === "object" && geometry !== null && "type" in geometry ? String(geometry.type) : "",
  )
  return [...new Set(types.filter(Boolean))].join(", ")
}
