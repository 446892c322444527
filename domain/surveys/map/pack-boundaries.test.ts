import { gzipSync } from "node:zlib"
import { neighbors } from "topojson-client"
import { expect, test } from "vitest"
import { square } from "#test/boundaries.ts"
import { generalisedBoundaries, unpack } from "./boundaries.ts"
import { packFinely } from "./pack-boundaries.ts"

const pack = (areas: Record<string, number[][][][]>) => packFinely(new Map(Object.entries(areas)))

test("our own boundaries, packed again, keep all 98 and stay under the limit", () => {
  const { topology, bytes } = packFinely(generalisedBoundaries())
  expect(unpack(topology).size).toBe(98)
  expect(bytes).toBe(gzipSync(JSON.stringify(topology)).length)
  expect(bytes).toBeLessThanOrEqual(35_000)
})

test("a border that two share is kept once, so that no gap opens between them", () => {
  const { topology } = pack({ "101": [[square(10, 56)]], "147": [[square(10.1, 56)]] })
  const { geometries } = topology.objects.municipalities
  expect(neighbors(geometries)).toEqual([[1], [0]])
  expect(topology.arcs).toHaveLength(3)
})

test("features of one municipality that touch become one area without a line between them", () => {
  const { topology } = pack({ "751": [[square(10, 56)], [square(10.1, 56)], [square(11, 56)]] })
  const areas = unpack(topology).get("751") ?? []
  expect(areas).toHaveLength(2)
  expect(areas.map(([outline = []]) => outline.length).sort()).toEqual([5, 7])
})

test("a coast of a hundred thousand corners is cut until it fits, and what two share stays shared", () => {
  const jagged = (from: number, to: number) =>
    Array.from({ length: 50_000 }, (_, place) => {
      const part = place / 50_000
      return [from + (to - from) * part, 56 + 0.01 * Math.sin(place * 12.9898) * Math.cos(place * 78.233)]
    })
  const line = jagged(9, 11)
  const upper = [...line, [11, 57], [9, 57], line[0] ?? []]
  const lower = [...line, [11, 55], [9, 55], line[0] ?? []]
  const { topology, bytes } = pack({ "101": [[upper]], "147": [[lower]] })
  expect(bytes).toBeLessThanOrEqual(35_000)
  expect(neighbors(topology.objects.municipalities.geometries)).toEqual([[1], [0]])
})
