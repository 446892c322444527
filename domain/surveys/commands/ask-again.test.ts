import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, asking, buildSurvey, release, said, surveyRows } from "#test/surveys.ts"
import { askAgain } from "./ask-again.ts"
import { saveIndicator } from "./save-indicator.ts"

const database = useDatabase()

const versionsOf = async (editionId: string) =>
  (await db.editionIndicator.findMany({ where: { editionId }, select: { versionId: true } })).map(
    ({ versionId }) => versionId,
  )

test("a question asked again is the same version, so that its answers can be compared", async () => {
  const first = await askedSurvey({ year: 2011 })
  const firstRelease = await release(first, "kode;model\n101;1")
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  const editor = await signedIn("EDITOR")
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const form = { entryId: second.id, versionId: first.versionId }
  expect(await askAgain(editor, form)).toEqual({ entryId: second.id })
  expect(await versionsOf(second.editionId)).toEqual([first.versionId])
  expect(await versionsOf(first.editionId)).toEqual([first.versionId])
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: second.id, operation: "surveys.questionAskedAgain", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  const secondRelease = await release({ ...second, versionId: first.versionId }, "kode;model\n101;2")
  expect((await said(firstRelease, first.versionId))[0]).toBe("101 FINAL 1")
  expect((await said(secondRelease, first.versionId))[0]).toBe("101 FINAL 2")
})

test("what the edition asks already, in the same words or in others, is refused, leaving nothing", async () => {
  const first = await askedSurvey({ year: 2011 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  await saveIndicator(desk, asking(second.id, { label: "I andre ord" }))
  const before = await surveyRows()
  for (const entryId of [first.id, second.id]) {
    expect(await refusalOf(askAgain(desk, { entryId, versionId: first.versionId }))).toBe(
      "errors.invalidInput surveys.questionTwice",
    )
  }
  expect(await surveyRows()).toEqual(before)
})

test("two who ask it again at once: it is asked once", async () => {
  const first = await askedSurvey({ year: 2011 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  const again = () => askAgain(desk, { entryId: second.id, versionId: first.versionId })
  const outcomes = await Promise.allSettled([again(), again(), again()])
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "errors.invalidInput" })
  }
})

test("another series' question and a member are refused, leaving nothing", async () => {
  const [first, other] = [await askedSurvey({ year: 2011 }), await buildSurvey()]
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  const before = await surveyRows()
  const { versionId } = first
  expect(await refusalOf(askAgain(desk, { entryId: other.id, versionId }))).toBe("errors.notFound")
  expect(await refusalOf(askAgain(await signedIn(), { entryId: second.id, versionId }))).toBe(
    "errors.notAllowed",
  )
  expect(await surveyRows()).toEqual(before)
})
