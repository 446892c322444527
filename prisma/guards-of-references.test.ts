import { beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft } from "#test/entries.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of what entries use, broken with SQL past all commands. */
const database = useDatabase()

const target = {
  assetId: "a0000000-0000-4000-8000-000000000001",
  toEntryId: "",
  editionId: "a0000000-0000-4000-8000-000000000003",
  organisationId: "a0000000-0000-4000-8000-000000000004",
}
let from = ""
let other = ""
let alone = ""
beforeAll(async () => {
  from = (await draft("NEWS", { title: "Bruger" })).id
  other = (await draft("NEWS", { title: "En anden" })).id
  target.toEntryId = (await draft("NEWS", { title: "Bliver brugt" })).id
  alone = (await draft("NEWS", { title: "Bruger sig selv" })).id
  const asset = { kind: "'IMAGE'", filename: "'a'", mime: "'image/png'", bytes: "1", sha256: "'a'" }
  await database.sql(insert("MediaAsset", { id: `'${target.assetId}'`, storageKey: "'k'", ...asset }))
  const organisation = { id: `'${target.organisationId}'`, name: "'O'", kind: "'LIBRARY'" }
  await database.sql(insert("Organisation", organisation))
  const series = "a0000000-0000-4000-8000-000000000005"
  await database.sql(insert("SurveySeries", { id: `'${series}'`, key: "'s'", title: "'S'" }))
  await database.sql(
    insert("SurveyEdition", { id: `'${target.editionId}'`, seriesId: `'${series}'`, year: "2026" }),
  )
})

const tables = {
  assetId: "MediaAsset",
  toEntryId: "Entry",
  editionId: "SurveyEdition",
  organisationId: "Organisation",
} as const
type Column = keyof typeof tables

function use(column: Column, state: string, by = from): string {
  const columns = { id: fresh, fromId: `'${by}'`, state: `'${state}'`, place: "'BLOCK'" }
  return insert("Reference", { ...columns, [column]: `'${target[column]}'` })
}

function usedThenGone(column: Column, state: string): string {
  return `${use(column, state)}; DELETE FROM "${tables[column]}" WHERE "id" = '${target[column]}'`
}

describe("what is used stays", () => {
  testGuards(database, [
    ["a live picture", "MediaAsset_used_stays", () => usedThenGone("assetId", "LIVE")],
    ["a picture that waits", "MediaAsset_used_stays", () => usedThenGone("assetId", "SCHEDULED")],
    ["an entry that is linked to", "Entry_used_stays", () => usedThenGone("toEntryId", "LIVE")],
    ["an edition that is shown", "SurveyEdition_used_stays", () => usedThenGone("editionId", "LIVE")],
    ["people that are shown", "Organisation_used_stays", () => usedThenGone("organisationId", "LIVE")],
    [
      "a use of nothing",
      "Reference_one_target",
      () => insert("Reference", { id: fresh, fromId: `'${from}'`, state: "'DRAFT'", place: "'LINK'" }),
    ],
    [
      "the draft of two entries",
      "Entry_workingId_key",
      () =>
        `UPDATE "Entry" SET "workingId" = (SELECT "workingId" FROM "Entry" WHERE "id" = '${from}') WHERE "id" = '${other}'`,
    ],
    [
      "what two entries wait to show",
      "Entry_scheduledId_key",
      () => `UPDATE "Entry" SET "publishAt" = now(), "version" = "version" + 1,
        "scheduledId" = (SELECT "workingId" FROM "Entry" WHERE "id" = '${from}') WHERE "id" IN ('${from}', '${other}')`,
    ],
    [
      "what two entries show",
      "Entry_liveId_key",
      () =>
        `UPDATE "Entry" SET "liveId" = (SELECT "workingId" FROM "Entry" WHERE "id" = '${from}') WHERE "id" IN ('${from}', '${other}')`,
    ],
  ])

  test.each(Object.keys(tables) as Column[])("a draft keeps nothing: %s", async (column) => {
    const rows = `SELECT 1 / (count(*) = 0)::int FROM "Reference" WHERE "fromId" = '${from}'`
    expect(await outcomeOf(database, `${usedThenGone(column, "DRAFT")}; ${rows}`)).toBe("taken")
  })

  test("an entry that alone links to itself may go, and takes its rows along", async () => {
    const columns = {
      id: fresh,
      fromId: `'${alone}'`,
      state: "'LIVE'",
      place: "'LINK'",
      toEntryId: `'${alone}'`,
    }
    const gone = `${insert("Reference", columns)}; DELETE FROM "Entry" WHERE "id" = '${alone}'`
    expect(await outcomeOf(database, gone)).toBe("taken")
  })
})

describe("the picture at the top of a row that nobody sees", () => {
  const hero = (to: string) => `UPDATE "Entry" SET "heroId" = ${to} WHERE "id" = '${from}'`
  const counted = () =>
    `UPDATE "Entry" SET "heroId" = '${target.assetId}', "version" = "version" + 1 WHERE "id" = '${from}'`

  test("is let go of when it is destroyed, and nobody's version is counted", async () => {
    const gone = `${counted()}; DELETE FROM "MediaAsset" WHERE "id" = '${target.assetId}'`
    expect(await outcomeOf(database, gone)).toBe("taken")
  })

  test("is not let go of without counting while it is there: Entry_counts_versions", async () => {
    expect(await outcomeOf(database, `${counted()}; ${hero("NULL")}`)).toBe("Entry_counts_versions")
  })
})
