import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, draftOf, fillIn, publishing, release, said, surveyRows } from "#test/surveys.ts"
import { dropRelease } from "./drop-release.ts"
import { publishRelease } from "./publish-release.ts"

useDatabase()

test("an editor throws a draft away, what is published stands, and its number is given to the next", async () => {
  const asked = await askedSurvey()
  const first = await release(asked, "kode;model\n101;1")
  const stood = await said(first, asked.versionId)
  await fillIn(asked, "kode;model\n101;2")
  const { releaseId } = await publishing(asked)
  const editor = await signedIn("EDITOR")
  expect(await dropRelease(editor, { entryId: asked.id, releaseId })).toEqual({ entryId: asked.id })
  expect(await draftOf(asked)).toBeNull()
  expect(await db.observation.count({ where: { releaseId } })).toBe(0)
  expect(await said(first, asked.versionId)).toEqual(stood)
  const log = { subjectId: asked.id, operation: "surveys.draftDropped", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  await fillIn(asked, "kode;model\n101;5")
  expect((await publishRelease(desk, await publishing(asked))).number).toBe(2)
})

test("a published release, another survey's draft and a member are refused, leaving nothing", async () => {
  const [asked, other] = [await askedSurvey(), await askedSurvey()]
  const out = await release(asked, "kode;model\n101;1")
  await fillIn(other, "kode;model\n101;1")
  const before = await surveyRows()
  expect(await refusalOf(dropRelease(desk, { entryId: asked.id, releaseId: out }))).toBe("errors.notFound")
  const { entryId, releaseId } = await publishing(other)
  expect(await refusalOf(dropRelease(desk, { entryId: asked.id, releaseId }))).toBe("errors.notFound")
  expect(await refusalOf(dropRelease(await signedIn(), { entryId, releaseId }))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
