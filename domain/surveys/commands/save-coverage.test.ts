import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, askVisits, draftOf, fillIn, release, said, surveyRows } from "#test/surveys.ts"
import { saveCoverage } from "./save-coverage.ts"

useDatabase()

const fanoe = { municipalityCode: "561", answeredForCode: "563" }

test("an editor says who answers for whom, and what the other answered itself is left out", async () => {
  const asked = await askedSurvey()
  const versionId = await askVisits(asked)
  await fillIn(asked, "kode;model\n561;1\n563;2")
  await fillIn({ ...asked, versionId }, "kode;besoeg\n561;10\n563;20")
  const editor = await signedIn("EDITOR")
  expect(await saveCoverage(editor, { entryId: asked.id, ...fanoe })).toEqual({ entryId: asked.id })
  const draft = await draftOf(asked)
  for (const question of [asked.versionId, versionId]) {
    const lines = await said(draft?.id ?? "", question)
    expect(lines).toHaveLength(97)
    expect(lines.filter((line) => line.startsWith("563"))).toEqual([])
  }
  const rows = await db.responseCoverage.findMany({ where: { releaseId: draft?.id ?? "" } })
  expect(rows).toEqual([{ releaseId: draft?.id, ...fanoe }])
  const log = { subjectId: asked.id, operation: "surveys.coverageSaved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("said again with another respondent, the last word holds", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "573", answeredForCode: "563" })
  const rows = await db.responseCoverage.findMany({ where: { release: { editionId: asked.editionId } } })
  expect(rows.map(({ municipalityCode }) => municipalityCode)).toEqual(["573"])
})

test("under published figures it begins a correction, and the release stands", async () => {
  const asked = await askedSurvey()
  const first = await release(asked, "kode;model\n561;1\n563;2")
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  expect(await said(first, asked.versionId)).toContain("563 FINAL 2")
  expect(await db.responseCoverage.count({ where: { releaseId: first } })).toBe(0)
  expect(await draftOf(asked)).toMatchObject({ number: 2 })
})

test("itself, a code of nobody, a chain of coverage and a member are refused, leaving nothing", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  const before = await surveyRows()
  const refused = (municipalityCode: string, answeredForCode: string) =>
    refusalOf(saveCoverage(desk, { entryId: asked.id, municipalityCode, answeredForCode }))
  expect(await refused("561", "561")).toBe("errors.invalidInput surveys.coversItself")
  expect(await refused("561", "411")).toBe("errors.invalidInput surveys.municipalityUnknown")
  expect(await refused("999", "561")).toBe("errors.invalidInput surveys.municipalityUnknown")
  expect(await refused("563", "573")).toBe("errors.invalidInput surveys.coverageChain")
  expect(await refused("573", "561")).toBe("errors.invalidInput surveys.coverageChain")
  expect(await refused("563", "561")).toBe("errors.invalidInput surveys.coverageChain")
  const own = { entryId: asked.id, ...fanoe }
  expect(await refusalOf(saveCoverage(await signedIn(), own))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
