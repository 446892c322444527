import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { agreement } from "./agreement.ts"
import { generalisedBoundaries, generalisedCredits, unpack } from "./boundaries.ts"
import { packBoundaries } from "./pack-boundaries.ts"

test("the file of generalised boundaries stays small and names its sources and their licences", () => {
  expect(gzipSync(readFileSync("domain/surveys/map/boundaries.json")).length).toBeLessThan(35_000)
  expect(generalisedCredits.join("\n")).toMatch(/GeoNames.*CC BY 4\.0[\s\S]*Natural Earth.*public domain/)
})

test("boundaries packed once more are the same places", () => {
  const before = generalisedBoundaries()
  const after = unpack(packBoundaries(before))
  expect([...after.keys()]).toEqual([...before.keys()])
  expect(agreement(after, before).medianOverlap).toBeGreaterThan(0.99)
})

test("neighbours share every corner of their border, though it was simplified", () => {
  const wavy = Array.from({ length: 200 }, (_, step): [number, number] => [
    10 + 0.01 * Math.sin(step),
    56 + step * 0.005,
  ])
  const [first = [10, 56], last = [10, 57]] = [wavy[0], wavy.at(-1)]
  const west = [...wavy, [9, last[1]], [9, first[1]], first]
  const east = [...wavy, [11, last[1]], [11, first[1]], first]
  const packed = unpack(
    packBoundaries(
      new Map([
        ["751", [[west]]],
        ["706", [[east]]],
      ]),
    ),
  )
  const border = (code: string) =>
    (packed.get(code)?.flat(2) ?? [])
      .filter(([x = 0]) => x > 9.5 && x < 10.5)
      .map(([x = 0, y = 0]) => `${x} ${y}`)
  expect(new Set(border("751"))).toEqual(new Set(border("706")))
  expect(border("751").length).toBeGreaterThan(10)
})
