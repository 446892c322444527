import { describe, expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import {
  type AskedSurvey,
  askedSurvey,
  askVisits,
  draftOf,
  fillIn,
  publishing,
  release,
  said,
} from "#test/surveys.ts"
import { publishRelease } from "./commands/publish-release.ts"
import { retractRelease } from "./commands/retract-release.ts"
import { saveCoverage } from "./commands/save-coverage.ts"

useDatabase()

const inDraft = async (asked: AskedSurvey, versionId: string) =>
  said((await draftOf(asked))?.id ?? "", versionId)

describe("a draft", () => {
  test("brings nothing back that was taken back, and has a number of its own", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    await fillIn({ ...asked, versionId }, "kode;besoeg\n101;70")
    await release(asked, "kode;model\n101;1")
    await fillIn({ ...asked, versionId }, "kode;besoeg\n101;7000")
    const releaseId = await release(asked, "kode;model\n101;1")
    await retractRelease(desk, { entryId: asked.id, releaseId, reason: "Et nul for meget" })
    await fillIn(asked, "kode;model\n101;2")
    expect(await draftOf(asked)).toMatchObject({ number: 3 })
    expect((await inDraft(asked, versionId))[0]).toBe("101 FINAL 70")
  })

  test("of a survey whose figures are all taken back begins empty", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    await fillIn({ ...asked, versionId }, "kode;besoeg\n101;7000")
    const releaseId = await release(asked, "kode;model\n101;1")
    await retractRelease(desk, { entryId: asked.id, releaseId, reason: "Et nul for meget" })
    await fillIn(asked, "kode;model\n101;2")
    expect(await draftOf(asked)).toMatchObject({ number: 2 })
    expect(await inDraft(asked, versionId)).toEqual([])
  })
})

describe("invented figures never go out as real ones", () => {
  test("a draft begun with real figures takes none from an invented release", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
    await fillIn({ ...asked, versionId }, "kode;besoeg\n561;70", { isSample: true })
    await release(asked, "kode;model\n561;1", { isSample: true })
    await fillIn(asked, "kode;model\n561;2")
    const draft = await draftOf(asked)
    expect(draft).toMatchObject({ number: 2, isSample: false })
    expect(await inDraft(asked, versionId)).toEqual([])
    expect(await db.responseCoverage.count({ where: { releaseId: draft?.id ?? "" } })).toBe(0)
    await expect(publishRelease(desk, await publishing(asked))).rejects.toMatchObject({
      code: "surveys.figuresMissing",
    })
  })

  test("real figures clear the invented ones out of a draft, and keep who was said to cover whom there", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
    await fillIn({ ...asked, versionId }, "kode;besoeg\n561;70", { isSample: true })
    await release(asked, "kode;model\n561;1", { isSample: true })
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "101", answeredForCode: "147" })
    await fillIn(asked, "kode;model\n101;2\n561;2")
    const draft = await draftOf(asked)
    expect(draft).toMatchObject({ isSample: false })
    expect(await inDraft(asked, versionId)).toEqual([])
    const covered = await db.responseCoverage.findMany({ where: { releaseId: draft?.id ?? "" } })
    expect(covered.map(({ answeredForCode }) => answeredForCode)).toEqual(["147"])
  })
})
