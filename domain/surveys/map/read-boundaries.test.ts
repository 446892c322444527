import type { FeatureCollection } from "geojson"
import { topology } from "topojson-server"
import { expect, test } from "vitest"
import { readBoundaries } from "./read-boundaries.ts"

const area = (east: number, north = 56) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [east, north, -999],
      [east + 1, north, -999],
      [east + 1, north + 1, -999],
      [east, north, -999],
    ],
  ],
})
const feature = (properties: Record<string, unknown>, east = 9) => ({
  type: "Feature" as const,
  properties,
  geometry: area(east),
})
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features })
const codesIn = (text: string) => {
  const read = readBoundaries(text)
  return "unreadable" in read ? read.unreadable : [...read.boundaries.keys()].sort()
}

test("several features of one municipality become one, heights are dropped, Christiansø is left aside", () => {
  const read = readBoundaries(
    collection(feature({ nr: "751" }, 9), feature({ nr: "751" }, 10), feature({ nr: "411" }, 11)),
  )
  if ("unreadable" in read) throw new Error(read.unreadable)
  expect(read.ignored).toEqual(["411"])
  expect(read.boundaries.size).toBe(1)
  expect(read.boundaries.get("751")).toHaveLength(2)
  expect(read.boundaries.get("751")?.[0]?.[0]?.[0]).toEqual([9, 56])
})

test("the property with the code is known by its values, padded or not, text or number", () => {
  expect(codesIn(collection(feature({ a: 1, LAU_1: "0101" }), feature({ a: 2, LAU_1: "0751" })))).toEqual([
    "101",
    "751",
  ])
  expect(
    codesIn(collection(feature({ region: 101, kode: 147 }), feature({ region: 101, kode: 151 }))),
  ).toEqual(["147", "151"])
  expect(codesIn(collection({ ...feature({}), id: 849 }))).toEqual(["849"])
})

test("TopoJSON is read as well", () => {
  const features = [feature({ code: "751" }), feature({ code: "706" }, 10)]
  const any: FeatureCollection = { type: "FeatureCollection", features }
  const packed = topology({ any }, 1000)
  expect(codesIn(JSON.stringify(packed))).toEqual(["706", "751"])
  expect(codesIn(JSON.stringify({ ...packed, arcs: [] }))).toBe("notAMap")
})

test.each([
  ["", "notJson"],
  [collection(feature({ code: "751" })).slice(0, -20), "notJson"],
  ["[]", "notAMap"],
  ["null", "notAMap"],
  [collection(), "noCodes"],
  [collection(feature({ name: "Aarhus" })), "noCodes"],
  [collection({ ...feature({ code: "751" }), geometry: { type: "Point", coordinates: [9, 56] } }), "notAMap"],
  [collection({ ...feature({ code: "751" }), geometry: area(574_000, 6_223_000) }), "notDegrees"],
])("%.40s is refused as %s", (text, reason) => {
  expect(codesIn(text)).toBe(reason)
})
