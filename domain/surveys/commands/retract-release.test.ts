import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, fillIn, publishing, publishPage, release, surveyRows } from "#test/surveys.ts"
import { latestSurvey } from "../queries/latest-survey.ts"
import { surveyPage } from "../queries/survey-page.ts"
import { retractRelease } from "./retract-release.ts"

const database = useDatabase()

const pageOf = (slug: string, number: number | null = null) =>
  surveyPage(visitor, { slug, indicator: null, release: number })

test("what is taken back shows its reason for ever and no figures; the newest that stands is shown instead", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  const second = await release(asked, "kode;model\n101;2")
  const slug = await publishPage(asked)
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const form = { entryId: asked.id, releaseId: second, reason: "Forkert fil" }
  expect(await retractRelease(desk, form)).toEqual({ entryId: asked.id, number: 2 })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const own = await pageOf(slug, 2)
  expect(own?.shown).toBeNull()
  expect(own?.retracted).toMatchObject({ number: 2, retracted: { reason: "Forkert fil" } })
  expect((await pageOf(slug))?.shown?.release.number).toBe(1)
  expect((await pageOf(slug))?.releases.map(({ number, retracted }) => [number, retracted !== null])).toEqual(
    [
      [2, true],
      [1, false],
    ],
  )
  const log = { subjectId: asked.id, operation: "surveys.releaseRetracted" }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("when the only one is taken back no figures are shown, on the front page either", async () => {
  const asked = await askedSurvey()
  const only = await release(asked, "kode;model\n101;1")
  const slug = await publishPage(asked)
  await retractRelease(desk, { entryId: asked.id, releaseId: only, reason: "Fejl" })
  expect(await pageOf(slug)).toMatchObject({ shown: null, retracted: null })
  expect((await latestSurvey(visitor)).survey?.id).not.toBe(asked.id)
})

test("a draft, what is taken back already, another survey's and an editor's lack are refused, leaving nothing", async () => {
  const [asked, other] = [await askedSurvey(), await askedSurvey()]
  const out = await release(asked, "kode;model\n101;1")
  await fillIn(other, "kode;model\n101;1")
  const { releaseId: draft } = await publishing(other)
  const reason = "Fejl"
  const before = await surveyRows()
  const wrong = { entryId: other.id, releaseId: out, reason }
  expect(await refusalOf(retractRelease(desk, wrong))).toBe("errors.notFound")
  expect(await refusalOf(retractRelease(desk, { ...wrong, releaseId: draft }))).toBe("errors.notFound")
  const right = { entryId: asked.id, releaseId: out, reason }
  expect(await refusalOf(retractRelease(await signedIn("WRITER"), right))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
  await retractRelease(desk, right)
  expect(await refusalOf(retractRelease(desk, { ...right, reason: "Igen" }))).toBe("errors.notFound")
})
