import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { type AskedSurvey, askedSurvey, category, fillIn, release, surveyRows } from "#test/surveys.ts"
import { saveSurveyCategory } from "./save-survey-category.ts"

const database = useDatabase()

const idOf = async ({ versionId }: AskedSurvey, code: string) =>
  (await db.indicatorCategory.findUniqueOrThrow({ where: { versionId_code: { versionId, code } } })).id

test("an editor makes a category and changes it, and pages are forgotten", async () => {
  const asked = await askedSurvey()
  const editor = await signedIn("EDITOR")
  const { id: entryId, versionId } = asked
  const made = await saveSurveyCategory(editor, category(asked, { code: "3", label: "Tre", position: 3 }))
  expect(made).toEqual({ entryId, versionId })
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const change = { id: await idOf(asked, "3"), code: "4", label: "Fire", position: 4, tone: "CUT" } as const
  await saveSurveyCategory(editor, category(asked, change))
  const rows = await db.indicatorCategory.findMany({
    where: { versionId, position: { gt: 2 } },
    select: { code: true, label: true, position: true, tone: true },
  })
  expect(rows).toEqual([{ code: "4", label: "Fire", position: 4, tone: "CUT" }])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: entryId, operation: "surveys.categorySaved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(2)
})

test("a code stands when figures are out, but the words may be mended; control: in a draft it changes", async () => {
  const asked = await askedSurvey()
  const id = await idOf(asked, "2")
  const changed = category(asked, { id, code: "22", label: "Vi flytter ind" })
  await fillIn(asked, "kode;model\n101;1\n147;2")
  await saveSurveyCategory(desk, changed)
  await release(asked, "kode;model\n101;1\n147;22")
  const before = await surveyRows()
  expect(await refusalOf(saveSurveyCategory(desk, { ...changed, code: "2" }))).toBe(
    "errors.invalidInput surveys.figuresAreOut",
  )
  expect(await surveyRows()).toEqual(before)
  await saveSurveyCategory(desk, { ...changed, label: "Uden slåfejl", tone: "CUT" })
  expect(await db.indicatorCategory.findUniqueOrThrow({ where: { id } })).toMatchObject({
    code: "22",
    label: "Uden slåfejl",
    tone: "CUT",
  })
})

test("a code that the question has is refused, leaving nothing; another question may have it", async () => {
  const asked = await askedSurvey()
  const before = await surveyRows()
  const twice = "errors.invalidInput surveys.codeTaken"
  expect(await refusalOf(saveSurveyCategory(desk, category(asked, { code: "2" })))).toBe(twice)
  const id = await idOf(asked, "1")
  expect(await refusalOf(saveSurveyCategory(desk, category(asked, { id, code: "2" })))).toBe(twice)
  expect(await surveyRows()).toEqual(before)
})

test("another question's category, a question not asked here and a member are refused, leaving nothing", async () => {
  const [asked, other] = [await askedSurvey(), await askedSurvey()]
  const id = await idOf(other, "1")
  const before = await surveyRows()
  const taken = { label: "Taget" }
  expect(await refusalOf(saveSurveyCategory(desk, category(asked, { id, ...taken })))).toBe("errors.notFound")
  const elsewhere = category({ ...other, id: asked.id }, { id, ...taken })
  expect(await refusalOf(saveSurveyCategory(desk, elsewhere))).toBe("errors.notFound")
  expect(await refusalOf(saveSurveyCategory(await signedIn(), category(other, { id, ...taken })))).toBe(
    "errors.notAllowed",
  )
  expect(await surveyRows()).toEqual(before)
})
