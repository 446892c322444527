import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, draftOf, fillIn, publishing, release, surveyRows } from "#test/surveys.ts"
import { dropRelease } from "./drop-release.ts"
import { publishRelease } from "./publish-release.ts"
import { saveCoverage } from "./save-coverage.ts"
import { takeBackEmbargo } from "./take-back-embargo.ts"

useDatabase()

async function waiting() {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const form = await publishing(asked, { embargoUntil: "2099-01-01T09:00" })
  await publishRelease(desk, form)
  return { ...asked, releaseId: form.releaseId }
}

test("while figures wait nothing of them changes; taken back they are a draft like any other", async () => {
  const asked = await waiting()
  const before = await surveyRows()
  const form = { entryId: asked.id, releaseId: asked.releaseId }
  const coverage = { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" }
  const refused = await fillIn(asked, "kode;model\n101;5").catch((error) => error)
  expect(refused).toMatchObject({ code: "survey-releases.underEmbargo" })
  expect(await refusalOf(saveCoverage(desk, coverage))).toBe("survey-releases.underEmbargo")
  expect(await refusalOf(dropRelease(desk, form))).toBe("errors.notFound")
  const again = { ...form, notes: "", licence: "" }
  expect(await refusalOf(publishRelease(desk, again))).toBe("errors.notFound")
  expect(await surveyRows()).toEqual(before)
  await takeBackEmbargo(desk, form)
  expect(await draftOf(asked)).toMatchObject({ embargoUntil: null, publishedAt: null })
  await fillIn(asked, "kode;model\n101;5")
  expect((await publishRelease(desk, again)).number).toBe(1)
})

test("a moment that has passed is refused", async () => {
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1")
  const form = await publishing(asked, { embargoUntil: "2020-01-01T09:00" })
  expect(await refusalOf(publishRelease(desk, form))).toContain("survey-releases.embargoOver")
})

test("a draft, what is out and another's are not found, and a writer is refused", async () => {
  const asked = await waiting()
  const other = await askedSurvey()
  const out = await release(other, "kode;model\n101;1")
  const theirs = { entryId: other.id, releaseId: asked.releaseId }
  expect(await refusalOf(takeBackEmbargo(desk, theirs))).toBe("errors.notFound")
  expect(await refusalOf(takeBackEmbargo(desk, { ...theirs, releaseId: out }))).toBe("errors.notFound")
  const own = { entryId: asked.id, releaseId: asked.releaseId }
  expect(await refusalOf(takeBackEmbargo(await signedIn("WRITER"), own))).toBe("errors.notAllowed")
})
