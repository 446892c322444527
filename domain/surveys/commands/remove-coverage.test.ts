import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, draftOf, release, surveyRows } from "#test/surveys.ts"
import { removeCoverage } from "./remove-coverage.ts"
import { saveCoverage } from "./save-coverage.ts"

useDatabase()

const fanoe = { municipalityCode: "561", answeredForCode: "563" }

test("an editor takes it back in a draft", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  await saveCoverage(desk, { entryId: asked.id, municipalityCode: "101", answeredForCode: "147" })
  const editor = await signedIn("EDITOR")
  await removeCoverage(editor, { entryId: asked.id, answeredForCode: "563" })
  const rows = await db.responseCoverage.findMany({ where: { release: { editionId: asked.editionId } } })
  expect(rows.map(({ answeredForCode }) => answeredForCode)).toEqual(["147"])
  const log = { subjectId: asked.id, operation: "surveys.coverageRemoved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("under published figures it begins a correction, and the release stands", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  const first = await release(asked, "kode;model\n561;1")
  await removeCoverage(desk, { entryId: asked.id, answeredForCode: "563" })
  const draft = await draftOf(asked)
  expect(draft).toMatchObject({ number: 2 })
  expect(await db.responseCoverage.count({ where: { releaseId: draft?.id ?? "" } })).toBe(0)
  expect(await db.responseCoverage.count({ where: { releaseId: first } })).toBe(1)
})

test("what nobody covers, and a member, are refused: not even a draft is begun", async () => {
  const asked = await askedSurvey()
  await saveCoverage(desk, { entryId: asked.id, ...fanoe })
  await release(asked, "kode;model\n561;1")
  const before = await surveyRows()
  const form = (answeredForCode: string) => ({ entryId: asked.id, answeredForCode })
  expect(await refusalOf(removeCoverage(desk, form("561")))).toBe("errors.notFound")
  expect(await refusalOf(removeCoverage(await signedIn(), form("563")))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
