import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildSurvey, surveyRows } from "#test/surveys.ts"
import { createSurvey } from "./create-survey.ts"

useDatabase()

const plain = { title: "Budgetter", seriesId: null, seriesTitle: "Budgetter", seriesKey: "", year: 2014 }

test("an editor begins a series with its first edition, whose page is a draft", async () => {
  const editor = await signedIn("EDITOR")
  const { id } = await createSurvey(editor, { ...plain, seriesTitle: "Æbler og øl", title: "Æbler 2014" })
  const page = await db.surveyPage.findUniqueOrThrow({
    where: { entryId: id },
    select: {
      entry: { select: { kind: true, status: true, title: true, authorId: true } },
      edition: { select: { year: true, series: { select: { key: true, title: true } } } },
    },
  })
  expect(page).toEqual({
    entry: { kind: "SURVEY", status: "DRAFT", title: "Æbler 2014", authorId: editor.personId },
    edition: { year: 2014, series: { key: "aebler-og-oel", title: "Æbler og øl" } },
  })
  expect(
    await db.auditEntry.findMany({
      where: { subjectId: id, subjectType: "survey" },
      select: { operation: true, actorId: true },
    }),
  ).toEqual([{ operation: "surveys.created", actorId: editor.personId }])
})

test("another year joins the series, and the same year is refused, leaving nothing", async () => {
  const { seriesId } = await buildSurvey({ year: 2011 })
  const second = await buildSurvey({ seriesId, year: 2014 })
  expect(second.seriesId).toBe(seriesId)
  const before = await surveyRows()
  expect(await refusalOf(createSurvey(desk, { ...plain, seriesId }))).toBe(
    "errors.invalidInput surveys.yearTaken",
  )
  expect(await surveyRows()).toEqual(before)
})

test("two who begin the same year at once: one edition", async () => {
  const { seriesId } = await buildSurvey({ year: 2009 })
  const begin = () => createSurvey(desk, { ...plain, seriesId, year: 2020 })
  const outcomes = await Promise.allSettled([begin(), begin(), begin()])
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "errors.invalidInput" })
  }
  expect(await db.surveyEdition.count({ where: { seriesId, year: 2020 } })).toBe(1)
})

test("a key that is taken, a series that is gone and a name without letters are refused, leaving nothing", async () => {
  await createSurvey(desk, { ...plain, seriesTitle: "Første", seriesKey: "optaget" })
  const before = await surveyRows()
  const refused = (changes: Partial<typeof plain> | { seriesId: string }) =>
    refusalOf(createSurvey(desk, { ...plain, ...changes }))
  expect(await refused({ seriesTitle: "Anden", seriesKey: "optaget" })).toBe(
    "errors.invalidInput surveys.keyTaken",
  )
  expect(await refused({ seriesTitle: "Optaget" })).toBe("errors.invalidInput surveys.keyTaken")
  expect(await refused({ seriesId: "00000000-0000-4000-8000-000000000009" })).toBe(
    "errors.invalidInput errors.notFound",
  )
  expect(await refused({ seriesTitle: "!?" })).toBe("errors.invalidInput surveys.keyRefused")
  expect(await surveyRows()).toEqual(before)
})

test("a member and who manages events may not", async () => {
  const before = await surveyRows()
  expect(await refusalOf(createSurvey(await signedIn(), plain))).toBe("errors.notAllowed")
  expect(await refusalOf(createSurvey(await signedIn("EVENT_MANAGER"), plain))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
