import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { fileFeature, officialFile, square } from "#test/boundaries.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { boundarySets } from "../queries/boundary-sets.ts"
import { hasOfficialMap, mapInUse } from "../queries/map-in-use.ts"
import { importBoundaries } from "./import-boundaries.ts"

const database = useDatabase()

const input = { fileName: "kommuner.geojson", credit: "Prøvestyrelsen" }
const publicVersion = async () => (await database.sql(`SELECT "version" FROM "PublicVersion"`))[0]?.version
const lacking = () =>
  officialFile((features) => features.filter(({ properties }) => properties.lau_1 !== "101"))

test("a file of all 98 takes the place of the generalised boundaries, and the pages are forgotten", async () => {
  const [before, version] = [await mapInUse(visitor, "boundaries"), await publicVersion()]
  expect(before).toMatchObject({ isOfficial: false })
  const editor = await signedIn("EDITOR")
  const { report } = await importBoundaries(editor, input, { bytes: officialFile(), dryRun: false })
  expect(report).toMatchObject({ accepted: true, matched: 98, missing: [], errors: [] })
  expect(report.ignored.map(({ code, name }) => `${code} ${name}`)).toEqual(["411 Christiansø"])
  const after = await mapInUse(visitor, "boundaries")
  expect(after).toMatchObject({ isOfficial: true, credits: ["Prøvestyrelsen"] })
  expect(await mapInUse(visitor, "generalised")).toEqual(before)
  expect(await publicVersion()).not.toEqual(version)
  const log = { operation: "surveys.boundariesImported", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("the next file takes the place of the first, which stays to be chosen again", async () => {
  await importBoundaries(desk, { ...input, fileName: "ny.geojson" }, { bytes: officialFile(), dryRun: false })
  const sets = await boundarySets(desk)
  expect(sets.map(({ fileName, inUseSince }) => [fileName, inUseSince !== null])).toEqual([
    ["ny.geojson", true],
    ["kommuner.geojson", false],
  ])
})

test("two who bring in files at once take turns: one set is in use", async () => {
  const file = { bytes: officialFile(), dryRun: false }
  await Promise.all([importBoundaries(desk, input, file), importBoundaries(desk, input, file)])
  expect((await boundarySets(desk)).filter(({ inUseSince }) => inUseSince)).toHaveLength(1)
})

test("a trial draws what the map would look like, and writes nothing", async () => {
  const count = await db.boundarySet.count()
  const { report, preview } = await importBoundaries(desk, input, { bytes: officialFile(), dryRun: true })
  expect(report.accepted).toBe(true)
  expect(preview?.country.shapes).toHaveLength(98)
  expect(await db.boundarySet.count()).toBe(count)
})

test.each([
  ["a municipality is missing", lacking, ["missing"]],
  [
    "one area has a code that nobody has",
    () => officialFile((features) => [...features, fileFeature("999", [square(11, 56)])]),
    ["unknownCode"],
  ],
  ["it is something else", () => new TextEncoder().encode("<html>"), ["markup"]],
])("where %s nothing is written, and the report says why", async (_, bytes, codes) => {
  const before = await boundarySets(desk)
  const { report, preview } = await importBoundaries(desk, input, { bytes: bytes(), dryRun: false })
  expect(report.accepted).toBe(false)
  expect(report.errors.map(({ code }) => code.split(".").at(-1))).toEqual(codes)
  expect(preview).toBeNull()
  expect(await boundarySets(desk)).toEqual(before)
})

test("a member is refused before the file is read", async () => {
  const file = { bytes: officialFile(), dryRun: true }
  expect(await refusalOf(importBoundaries(await signedIn(), input, file))).toBe("errors.notAllowed")
  expect(await hasOfficialMap(visitor)).toBe(true)
})
