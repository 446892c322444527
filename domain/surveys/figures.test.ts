import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { askedSurvey, askVisits, draftOf, fillIn, publishing } from "#test/surveys.ts"
import { publishRelease } from "./commands/publish-release.ts"
import { saveCoverage } from "./commands/save-coverage.ts"
import { figuresOf } from "./figures.ts"
import { listHoldsFromOn, municipalities } from "./map/municipalities.ts"

const database = useDatabase()

test("the municipalities in the database are the same as those of the code, with the same date", async () => {
  const rows = await database.sql<{ code: string; name: string; region: string; fromOn: string }>(
    `SELECT "code", "name", "region", "fromOn"::text AS "fromOn" FROM "Municipality" ORDER BY "code"`,
  )
  expect(rows).toEqual(municipalities.map((each) => ({ ...each, fromOn: listHoldsFromOn })))
})

test("every municipality has a figure, in Danish order, and who has no row is unavailable", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1\n751;2")
  const draft = (await draftOf(asked))?.id ?? ""
  await database.sql(
    `DELETE FROM "Observation" WHERE "releaseId" = $1 AND "municipalityCode" NOT IN ('101', '751')`,
    [draft],
  )
  const figures = await figuresOf(db, draft, asked.versionId)
  expect(figures).toHaveLength(98)
  expect(figures.map(({ name }) => name)).toEqual(
    municipalities.map(({ name }) => name).sort(new Intl.Collator("da").compare),
  )
  expect(figures.at(-1)).toEqual({
    code: "751",
    name: "Aarhus",
    region: "Midtjylland",
    status: "FINAL",
    value: null,
    category: "2",
    answeredBy: "",
  })
  expect(figures.find(({ code }) => code === "101")).toMatchObject({ status: "FINAL", category: "1" })
  const others = figures.filter(({ code }) => code !== "101" && code !== "751")
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set(["UNAVAILABLE"]))
  expect(others.every(({ category, value, answeredBy }) => !category && value === null && !answeredBy)).toBe(
    true,
  )
})

test("an answer holds for whom it covers, and is said to be another's only where there is one", async () => {
  const asked = await askedSurvey()
  const visits = { ...asked, versionId: await askVisits(asked) }
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "101", answeredForCode: "147" })
  await fillIn(asked, "kode;model;status\n561;2;foreløbig\n101;0;")
  await fillIn(visits, "kode;besoeg\n561;12,5")
  const { releaseId } = await publishing(asked)
  await publishRelease(desk, await publishing(asked))
  const figure = async (versionId: string, code: string) =>
    (await figuresOf(db, releaseId, versionId)).find((each) => each.code === code)
  expect(await figure(asked.versionId, "563")).toMatchObject({
    status: "PROVISIONAL",
    category: "2",
    answeredBy: "Esbjerg",
  })
  expect(await figure(asked.versionId, "561")).toMatchObject({ category: "2", answeredBy: "" })
  expect(await figure(visits.versionId, "563")).toMatchObject({ value: 12.5, answeredBy: "Esbjerg" })
  expect(await figure(asked.versionId, "147")).toMatchObject({ status: "NO_RESPONSE", answeredBy: "" })
  expect(await figure(visits.versionId, "147")).toMatchObject({ status: "UNAVAILABLE", answeredBy: "" })
})
