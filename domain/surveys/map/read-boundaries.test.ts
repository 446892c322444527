import type { FeatureCollection } from "geojson"
import { topology } from "topojson-server"
import { describe, expect, test } from "vitest"
import { translator } from "#messages/translate.ts"
import { type FileFeature, fileFeature, jsonFile, moved, officialFile, square } from "#test/boundaries.ts"
import { readBoundaries } from "./read-boundaries.ts"

const aarhus = () => fileFeature("751", [square(10, 56)])
const file = (...features: unknown[]) => jsonFile({ type: "FeatureCollection", features })
const faultsIn = (bytes: Uint8Array) =>
  readBoundaries(bytes).faults.map(({ feature, value, code }) => [feature, value, code.split(".").at(-1)])
const codesIn = (bytes: Uint8Array) => [...readBoundaries(bytes).boundaries.keys()].sort()
const properties = (properties: Record<string, unknown>, east = 10) => ({
  ...fileFeature("751", [square(east, 56)]),
  properties,
})

test("a file as offices publish it is read whole: islands joined, codes unpadded, Christiansø left aside by name", () => {
  const read = readBoundaries(officialFile())
  expect(read.faults).toEqual([])
  expect(read.boundaries.size).toBe(98)
  expect(read.missing).toEqual([])
  expect(read.ignored).toEqual([{ code: "411", name: "Christiansø", features: 1 }])
  expect(read.boundaries.get("101")).toHaveLength(2)
  expect(read.boundaries.get("101")?.[0]?.[0]?.[0]).toHaveLength(2)
})

test("the property with the code is known by its values, padded or not, text or number, or it is the id", () => {
  expect(codesIn(file(properties({ a: 1, LAU: "0101" }), properties({ a: 2, LAU: "0751" }, 11)))).toEqual([
    "101",
    "751",
  ])
  expect(
    codesIn(file(properties({ region: 101, kode: 147 }), properties({ region: 101, kode: 151 }))),
  ).toEqual(["147", "151"])
  expect(codesIn(file({ ...properties({}), id: 849 }))).toEqual(["849"])
})

test("TopoJSON is read as well, and a single feature", () => {
  const any = {
    type: "FeatureCollection",
    features: [aarhus(), fileFeature("706", [square(10.1, 56)])],
  } as unknown as FeatureCollection
  const packed = topology({ any }, 1000)
  expect(codesIn(jsonFile(packed))).toEqual(["706", "751"])
  expect(faultsIn(jsonFile({ ...packed, arcs: [] }))).toEqual([[null, "", "brokenTopology"]])
  expect(codesIn(jsonFile(aarhus()))).toEqual(["751"])
})

test("the same area twice is one, and points and lines beside the areas say nothing", () => {
  const point = {
    type: "Feature",
    properties: { lau_1: "751" },
    geometry: { type: "Point", coordinates: [10, 56] },
  }
  const read = readBoundaries(file(aarhus(), aarhus(), point, { ...point, geometry: null }))
  expect(read.boundaries.get("751")).toHaveLength(1)
  expect(read.faults).toEqual([])
})

test("a municipality that is not drawn is named by its code", () => {
  const isLacking = ({ properties }: FileFeature) => ["101", "825"].includes(String(properties.lau_1))
  const read = readBoundaries(officialFile((features) => features.filter((each) => !isLacking(each))))
  expect(read.missing).toEqual(["101", "825"])
  expect(read.faults).toEqual([])
})

describe("what is no file of boundaries says what it is instead", () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  test.each([
    ["empty", new Uint8Array()],
    ["empty", bytes("  \n")],
    ["tooLarge", new Uint8Array(20 * 1024 * 1024 + 1)],
    ["archive", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2])],
    ["archive", new Uint8Array([0x1f, 0x8b, 8])],
    ["shapefile", new Uint8Array([0, 0, 0x27, 0x0a, 0])],
    ["geopackage", bytes("SQLite format 3\0")],
    ["markup", bytes('<?xml version="1.0"?><kml/>')],
    ["notText", new Uint8Array([1, 0, 2, 0])],
    ["notJson", bytes("kode;navn\n101;København")],
    ["notJson", officialFile().subarray(0, 5_000)],
    ["notAMap", bytes("[]")],
    ["notAMap", bytes("null")],
    ["notAMap", bytes('{"type":"Polygon","coordinates":[]}')],
    ["esri", jsonFile({ features: [{ attributes: {}, geometry: { rings: [] } }] })],
    ["noAreas", file()],
    ["noAreas", file({ ...aarhus(), geometry: { type: "Point", coordinates: [10, 56] } })],
    ["noCodes", file(properties({ navn: "Aarhus" }))],
  ])("%s", (name, content) => {
    expect(faultsIn(content).map(([feature, , code]) => [feature, code])).toEqual([[null, name]])
  })

  test("a file that breaks off is told where", () => {
    const [[, value] = []] = faultsIn(bytes('{"type":"FeatureCollection",\n"features":[{'))
    expect(value).toMatch(/line 2 column \d+/)
  })
})

describe("what is wrong in a feature is told with its place and its value", () => {
  const second = (change: FileFeature) => file(aarhus(), change)
  const ring = (...coordinates: number[][]) => ({
    ...fileFeature("706", []),
    geometry: { type: "Polygon", coordinates: [coordinates] } as FileFeature["geometry"],
  })
  test.each<[string, Uint8Array, unknown[]]>([
    ["a code that nobody has", second(fileFeature("999", [square(11, 56)])), [2, "999", "unknownCode"]],
    ["a code of before 2007", second(fileFeature("703", [square(9.9, 56)])), [2, "703", "formerCode"]],
    ["no code", second(properties({ lau_1: "" }) as FileFeature), [2, "", "codeMissing"]],
    ["metres", file(moved(aarhus(), () => [574_123.25, 6_223_000])), [1, "574123.25, 6223000", "metres"]],
    [
      "degrees that have changed places",
      file(moved(aarhus(), (east, north) => [north, east])),
      [1, "56, 10", "swapped"],
    ],
    ["another country", second(fileFeature("706", [square(2.3, 48.8)])), [2, "2.3, 48.8", "elsewhere"]],
    [
      "what is no number",
      second(ring([10, 56], ["x", 56] as never, [10, 57], [10, 56])),
      [2, "NaN, 56", "position"],
    ],
    ["too few corners", second(ring([10, 56], [11, 56], [10, 56])), [2, "10, 56", "short"]],
    [
      "no corners",
      second({ ...ring(), geometry: { type: "Polygon", coordinates: 7 as never } }),
      [2, "NaN, NaN", "short"],
    ],
    [
      "an outline that is not closed",
      second(ring([10, 56], [11, 56], [11, 57], [10, 57])),
      [2, "10, 56", "open"],
    ],
    [
      "an outline that crosses itself",
      second(ring([10, 56], [11, 57], [11, 56], [10, 57], [10, 56])),
      [2, "11, 57", "crossing"],
    ],
  ])("%s", (_, content, fault) => {
    expect(faultsIn(content)).toEqual([fault])
  })

  test("each has a sentence with a remedy in both languages", () => {
    const [wrong] = readBoundaries(second(fileFeature("703", [square(9.9, 56)]))).faults
    expect(translator("da")(wrong?.code ?? "", wrong?.values)).toBe(
      "Koden tilhørte Galten, der ikke længere er en kommune. Området hører nu til Skanderborg. Hent grænserne, som de har været siden 2007.",
    )
    expect(translator("en")(wrong?.code ?? "", wrong?.values)).toContain(
      "Its land belongs to Skanderborg now.",
    )
  })

  test("metres and exchanged degrees are told once, since they are true of the whole file", () => {
    const metres = officialFile((features) =>
      features.map((one) => moved(one, (east, north) => [east * 60_000, north * 111_000])),
    )
    expect(faultsIn(metres)).toHaveLength(1)
  })

  test("a thousand faults make a report that can be read", () => {
    const wrong = Array.from({ length: 1_000 }, () => fileFeature("999", [square(11, 56)]))
    expect(faultsIn(file(aarhus(), ...wrong))).toHaveLength(100)
  })

  test("a file made to hurt is refused as any other: keys of prototypes, and collections a thousand deep", () => {
    const nested = `${'{"type":"GeometryCollection","geometries":['.repeat(2_000)}${"]}".repeat(2_000)}`
    const feature = `{"type":"Feature","properties":{"__proto__":"751","code":"751"},"geometry":${nested}}`
    const text = `{"type":"FeatureCollection","features":[${feature}]}`
    expect(faultsIn(new TextEncoder().encode(text))).toEqual([[null, "GeometryCollection", "noAreas"]])
    expect({}).not.toHaveProperty("code")
  })
})
