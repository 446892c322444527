import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import {
  askedSurvey,
  askVisits,
  buildSurvey,
  fillIn,
  publishing,
  release,
  said,
  surveyRows,
} from "#test/surveys.ts"
import { askAgain } from "./ask-again.ts"
import { publishRelease } from "./publish-release.ts"
import { saveCoverage } from "./save-coverage.ts"

const database = useDatabase()

const numbersOf = async (editionId: string) =>
  (
    await db.release.findMany({
      where: { editionId, publishedAt: { not: null } },
      select: { number: true },
      orderBy: { number: "asc" },
    })
  ).map(({ number }) => number)

test("an editor publishes the draft with its notes, and pages are forgotten", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const editor = await signedIn("EDITOR")
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const form = await publishing(asked, { notes: "Rettet for Læsø", licence: "CC BY 4.0" })
  expect(await publishRelease(editor, form)).toEqual({
    entryId: asked.id,
    number: 1,
    embargoUntil: null,
  })
  const row = await db.release.findUniqueOrThrow({ where: { id: form.releaseId } })
  expect(row).toMatchObject({
    number: 1,
    notes: "Rettet for Læsø",
    licence: "CC BY 4.0",
    createdById: editor.personId,
  })
  expect(Math.abs((row.publishedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: asked.id, operation: "surveys.releasePublished", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("a correction is a new release with the next number, and the earlier one keeps what it said", async () => {
  const asked = await askedSurvey()
  const first = await release(asked, "kode;model\n101;1\n147;0")
  const stood = [await said(first, asked.versionId), await db.release.findUnique({ where: { id: first } })]
  const second = await release(asked, "kode;model\n101;2\n147;5")
  await release(asked, "kode;model\n101;5")
  expect(await numbersOf(asked.editionId)).toEqual([1, 2, 3])
  expect(await said(first, asked.versionId)).toEqual(stood[0])
  expect(await db.release.findUnique({ where: { id: first } })).toEqual(stood[1])
  expect((await said(second, asked.versionId)).slice(0, 2)).toEqual(["101 FINAL 2", "147 FINAL 5"])
})

test("two who publish the same draft at once: one release, and the others are told it is gone", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const form = await publishing(asked)
  const outcomes = await Promise.allSettled(
    ["første", "anden", "tredje", "fjerde"].map((notes) => publishRelease(desk, { ...form, notes })),
  )
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "errors.notFound" })
  }
  expect(await numbersOf(asked.editionId)).toEqual([1])
  const log = { subjectId: asked.id, operation: "surveys.releasePublished" }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("while figures are missing for a question, or none is asked, nothing is published", async () => {
  const [asked, silent] = [await askedSurvey(), await buildSurvey()]
  await askVisits(asked)
  await fillIn(asked, "kode;model\n101;1")
  await saveCoverage(desk, { entryId: silent.id, municipalityCode: "561", answeredForCode: "563" })
  const forms = [await publishing(asked), await publishing(silent)] as const
  const before = await surveyRows()
  const missing = await publishRelease(desk, forms[0]).catch((error: unknown) => error)
  expect(missing).toMatchObject({
    code: "surveys.figuresMissing",
    values: { question: "Besøg på biblioteket" },
  })
  expect(await refusalOf(publishRelease(desk, forms[1]))).toBe("surveys.questionsMissing")
  expect(await surveyRows()).toEqual(before)
})

test("figures of another edition do not stand in for this one's", async () => {
  const first = await askedSurvey({ year: 2009 })
  await release(first, "kode;model\n101;1")
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2011 })
  await askAgain(desk, { entryId: second.id, versionId: first.versionId })
  await saveCoverage(desk, { entryId: second.id, municipalityCode: "561", answeredForCode: "563" })
  expect(await refusalOf(publishRelease(desk, await publishing(second)))).toBe("surveys.figuresMissing")
})

test("what is out, another survey's draft and a member are refused, leaving nothing", async () => {
  const [asked, other] = [await askedSurvey(), await askedSurvey()]
  const out = await release(asked, "kode;model\n101;1")
  await fillIn(other, "kode;model\n101;1")
  const before = await surveyRows()
  const again = { entryId: asked.id, releaseId: out, notes: "Ny tekst", licence: "" }
  expect(await refusalOf(publishRelease(desk, again))).toBe("errors.notFound")
  const theirs = await publishing(other)
  expect(await refusalOf(publishRelease(desk, { ...theirs, entryId: asked.id }))).toBe("errors.notFound")
  expect(await refusalOf(publishRelease(await signedIn(), theirs))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
