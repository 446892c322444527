import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { type AskedSurvey, askedSurvey, fillIn, release, surveyRows } from "#test/surveys.ts"
import { removeSurveyCategory } from "./remove-survey-category.ts"

const database = useDatabase()

const idOf = async ({ versionId }: AskedSurvey, code: string) =>
  (await db.indicatorCategory.findUniqueOrThrow({ where: { versionId_code: { versionId, code } } })).id

test("an editor takes a category away that nobody chose, and pages are forgotten", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const editor = await signedIn("EDITOR")
  await removeSurveyCategory(editor, { entryId: asked.id, id: await idOf(asked, "2") })
  const left = await db.indicatorCategory.findMany({
    where: { versionId: asked.versionId },
    select: { code: true },
    orderBy: { code: "asc" },
  })
  expect(left).toEqual([{ code: "1" }, { code: "5" }])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: asked.id, operation: "surveys.categoryRemoved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("a category with answers stays, in a draft and in a release, leaving nothing", async () => {
  const [drafted, out] = [await askedSurvey(), await askedSurvey()]
  await fillIn(drafted, "kode;model\n101;1")
  await release(out, "kode;model\n101;1")
  const before = await surveyRows()
  for (const asked of [drafted, out]) {
    const form = { entryId: asked.id, id: await idOf(asked, "1") }
    expect(await refusalOf(removeSurveyCategory(desk, form))).toBe("surveys.categoryInUse")
  }
  expect(await surveyRows()).toEqual(before)
})

test("another survey's category, one that is gone and a member are refused, leaving nothing", async () => {
  const [asked, other] = [await askedSurvey(), await askedSurvey()]
  const before = await surveyRows()
  const id = await idOf(other, "1")
  const gone = "00000000-0000-4000-8000-000000000009"
  expect(await refusalOf(removeSurveyCategory(desk, { entryId: asked.id, id }))).toBe("errors.notFound")
  expect(await refusalOf(removeSurveyCategory(desk, { entryId: asked.id, id: gone }))).toBe("errors.notFound")
  expect(await refusalOf(removeSurveyCategory(await signedIn(), { entryId: other.id, id }))).toBe(
    "errors.notAllowed",
  )
  expect(await surveyRows()).toEqual(before)
})
