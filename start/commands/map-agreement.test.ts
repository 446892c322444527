import { execFile } from "node:child_process"
import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { generalisedBoundaries } from "#domain/surveys/map/boundaries.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "map-agreement-"))
})

test("boundaries that are the generalised ones, one of them named as its neighbour, agree but for that one", async () => {
  const features = [...generalisedBoundaries()].map(([code, coordinates]) => ({
    type: "Feature",
    properties: { lau_1: code === "741" ? "825" : code === "825" ? "741" : code },
    geometry: { type: "MultiPolygon", coordinates },
  }))
  const file = await written("swapped.json", JSON.stringify({ type: "FeatureCollection", features }))
  const { code, out } = await run(file, "--json")
  expect(code).toBe(0)
  const answer = JSON.parse(out)
  expect(Object.keys(answer)).toEqual(["area", "medianOverlap"])
  expect(answer.medianOverlap).toBeCloseTo(1)
  expect(answer.area).toBeGreaterThan(0.98)
  expect(answer.area).toBeLessThan(0.999)
})

test("without --json it is a table with the weakest first", async () => {
  const [code = "", coordinates] = [...generalisedBoundaries()][0] ?? []
  const geometry = { type: "MultiPolygon", coordinates }
  const text = JSON.stringify({ type: "FeatureCollection", features: [{ properties: { code }, geometry }] })
  const { out } = await run(await written("one.json", text))
  expect(out).toContain("101  København            1.00")
  expect(out).toContain("right municipality: 100.0 %")
})

test("a file that is missing, damaged or left out ends with a sentence and 2", async () => {
  expect(await run(join(folder, "nowhere.json"))).toMatchObject({
    code: 2,
    out: "",
    error: expect.stringMatching(/could not be opened\.$/m),
  })
  expect(await run(await written("damaged.json", '{"type":"Feat'), "--json")).toMatchObject({
    code: 2,
    out: "",
    error: expect.stringMatching(/is not JSON; it may be damaged or cut off\./m),
  })
  expect(await run()).toMatchObject({ code: 2, error: expect.stringContaining("Usage:") })
})

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

function run(...parameters: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["start/commands/map-agreement.ts", ...parameters], (failure, out, error) => {
      resolve({ code: typeof failure?.code === "number" ? failure.code : 0, out, error })
    })
  })
}
