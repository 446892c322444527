import { expect, test } from "vitest"
import { saveCollection } from "#domain/collecting/commands/save-collection.ts"
import { db } from "#platform/database/client.ts"
import { answered, collecting, contactIn, openCollection, surveyToCollect } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import {
  askedSurvey,
  asking,
  askVisits,
  buildSurvey,
  fillIn,
  release,
  said,
  surveyRows,
} from "#test/surveys.ts"
import { askAgain } from "./ask-again.ts"
import { dropIndicator } from "./drop-indicator.ts"
import { saveIndicator } from "./save-indicator.ts"

const database = useDatabase()

test("a question that no edition asks any more is gone, with its categories and the draft's answers", async () => {
  const asked = await askedSurvey()
  const visits = await askVisits(asked)
  await fillIn(asked, "kode;model\n101;1")
  await fillIn({ ...asked, versionId: visits }, "kode;besoeg\n101;5")
  const { indicatorId } = await db.indicatorVersion.findUniqueOrThrow({ where: { id: asked.versionId } })
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const editor = await signedIn("EDITOR")
  await dropIndicator(editor, { entryId: asked.id, versionId: asked.versionId })
  const { versionId } = asked
  expect(await db.indicatorVersion.count({ where: { id: versionId } })).toBe(0)
  expect(await db.indicator.count({ where: { id: indicatorId } })).toBe(0)
  expect(await db.indicatorCategory.count({ where: { versionId } })).toBe(0)
  expect(await db.observation.count({ where: { versionId } })).toBe(0)
  expect(await db.observation.count({ where: { versionId: visits } })).toBe(98)
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: asked.id, operation: "surveys.questionDropped", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("one that another edition asks stays there, with what is published and what is not", async () => {
  const first = await askedSurvey({ year: 2009 })
  const out = await release(first, "kode;model\n101;1")
  await fillIn(first, "kode;model\n101;5")
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2011 })
  const { versionId } = first
  await askAgain(desk, { entryId: second.id, versionId })
  await fillIn({ ...second, versionId }, "kode;model\n101;2")
  await dropIndicator(desk, { entryId: second.id, versionId })
  expect(await db.editionIndicator.findMany({ where: { versionId }, select: { editionId: true } })).toEqual([
    { editionId: first.editionId },
  ])
  expect((await said(out, versionId))[0]).toBe("101 FINAL 1")
  expect(await db.observation.count({ where: { versionId, release: { editionId: second.editionId } } })).toBe(
    0,
  )
  expect(
    await db.observation.count({
      where: { versionId, release: { editionId: first.editionId, publishedAt: null } },
    }),
  ).toBe(98)
})

test("of a question with an older version only the newer one goes", async () => {
  const first = await askedSurvey({ year: 2009 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2011 })
  const { versionId } = await saveIndicator(desk, asking(second.id, { label: "I andre ord" }))
  await dropIndicator(desk, { entryId: second.id, versionId })
  expect(await db.indicatorVersion.count({ where: { id: versionId } })).toBe(0)
  expect(await db.indicatorVersion.count({ where: { id: first.versionId } })).toBe(1)
})

test("one whose answers are out here, one not asked here and a member are refused, leaving nothing", async () => {
  const [out, other] = [await askedSurvey(), await askedSurvey()]
  await release(out, "kode;model\n101;1")
  const before = await surveyRows()
  const own = { entryId: out.id, versionId: out.versionId }
  expect(await refusalOf(dropIndicator(desk, own))).toBe("surveys.figuresAreOut")
  expect(await refusalOf(dropIndicator(desk, { ...own, versionId: other.versionId }))).toBe("errors.notFound")
  const others = { entryId: other.id, versionId: other.versionId }
  expect(await refusalOf(dropIndicator(await signedIn(), others))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})

test("while municipalities are asked it, and once one has answered, a question stays in its place", async () => {
  await contactIn("101")
  const open = await openCollection()
  const drop = { entryId: open.id, versionId: open.versionId }
  expect(await refusalOf(dropIndicator(desk, drop))).toBe("collecting.questionInUse")
  await answered(open, "101")
  const { version } = await db.collection.findUniqueOrThrow({ where: { editionId: open.editionId } })
  const over = { version, opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" }
  await saveCollection(desk, collecting(open.id, over))
  expect(await refusalOf(dropIndicator(desk, drop))).toBe("collecting.questionInUse")
  const coming = await surveyToCollect()
  const times = { opensAt: "2099-01-01T12:00", closesAt: "2099-01-02T12:00" }
  await saveCollection(desk, collecting(coming.id, times))
  await dropIndicator(desk, { entryId: coming.id, versionId: coming.versionId })
})
