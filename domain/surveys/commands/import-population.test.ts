import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, publishPage, release, textFile } from "#test/surveys.ts"
import { deskPopulations } from "../queries/desk-populations.ts"
import { surveyPage } from "../queries/survey-page.ts"
import { importPopulation } from "./import-population.ts"

useDatabase()

const of = (year: number, changes: { isSample?: boolean } = {}) => ({
  year,
  source: `Prøvekilden ${year}`,
  isSample: false,
  ...changes,
})
const known = async (year: number) =>
  (
    await db.populationFigure.findMany({
      where: { year },
      select: { municipalityCode: true, inhabitants: true },
      orderBy: { municipalityCode: "asc" },
    })
  ).map(({ municipalityCode, inhabitants }) => `${municipalityCode} ${inhabitants}`)

test("a file becomes the inhabitants of a year, in place of what the year had; who is left out is not filled in", async () => {
  const editor = await signedIn("EDITOR")
  const first = textFile("kommune;indbyggere\nKøbenhavn;559.440\nFanø;3.207\nÅrhus;20.000")
  const report = await importPopulation(editor, of(2001), first)
  expect([report.accepted, report.written, report.missing.length]).toEqual([true, 3, 95])
  expect(await known(2001)).toEqual(["101 559440", "563 3207", "751 20000"])
  await importPopulation(editor, of(2001), textFile("code,inhabitants\n101,100"))
  expect(await known(2001)).toEqual(["101 100"])
  const log = { subjectId: "2001", operation: "surveys.populationImported", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(2)
  expect(await deskPopulations(editor)).toContainEqual(
    expect.objectContaining({ year: 2001, source: "Prøvekilden 2001", municipalities: 1 }),
  )
})

test("what is no count refuses the whole file with its line, and trying writes nothing", async () => {
  const faulty = textFile("kode;indbyggere\n101;500000\n147;0\n151;12,5\n153;mange\n155;-7")
  const { accepted, errors, written } = await importPopulation(desk, of(2002), faulty)
  expect([accepted, written]).toEqual([false, 0])
  expect(errors.map(({ line, code }) => [line, code])).toEqual(
    [3, 4, 5, 6].map((line) => [line, "survey-compare.file.notACount"]),
  )
  await importPopulation(desk, of(2002), textFile("kode;indbyggere\n101;5", true))
  expect(await db.populationYear.count({ where: { year: 2002 } })).toBe(0)
})

test("a visitor and a member are refused", async () => {
  for (const actor of [visitor, await signedIn()]) {
    expect(await refusalOf(importPopulation(actor, of(2003), textFile("kode;indbyggere\n101;5")))).toBe(
      "errors.notAllowed",
    )
  }
  expect(await known(2003)).toEqual([])
})

test("real answers are shown beside real inhabitants of their own year alone, invented ones beside any", async () => {
  const file = textFile("kode;indbyggere\n101;500000")
  const shownFor = async (year: number, isSample: boolean) => {
    const asked = await askedSurvey({ year })
    await release(asked, "kode;model\n101;1", { isSample })
    const slug = await publishPage(asked)
    return (
      (await surveyPage(visitor, { slug, indicator: null, release: null }))?.shown?.population?.source ?? null
    )
  }
  await importPopulation(desk, of(2005), file)
  await importPopulation(desk, of(2006, { isSample: true }), file)
  expect(await shownFor(2004, false)).toBeNull()
  expect(await shownFor(2005, false)).toBe("Prøvekilden 2005")
  expect(await shownFor(2006, false)).toBeNull()
  expect(await shownFor(2006, true)).toBe("Prøvekilden 2006")
})
