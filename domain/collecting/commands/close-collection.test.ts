import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { db, transaction } from "#platform/database/client.ts"
import {
  answered,
  collecting,
  contactIn,
  given,
  linkOf,
  openCollection,
  responding,
  surveyToCollect,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { draftOf, fillIn, publishing, said } from "#test/surveys.ts"
import { layOutClosed } from "../jobs.ts"
import { closeCollection } from "./close-collection.ts"
import { declineResponse } from "./decline-response.ts"
import { saveCollection } from "./save-collection.ts"
import { sendResponse } from "./send-response.ts"

const database = useDatabase()
beforeAll(async () => {
  for (const code of ["101", "147", "151"]) await contactIn(code)
})

test("closing lays the answers into the draft: who is silent did not respond, who declined did; then it is published", async () => {
  const built = await openCollection()
  const unable = [given(built.versionId, "2"), given(built.numberId, "", { isUnable: true })]
  await answered(built, "101", { answers: unable })
  await declineResponse(visitor, { key: await linkOf(built, "147"), version: 0, remark: "" })
  expect(await closeCollection(desk, { entryId: built.id })).toMatchObject({ answered: 1, release: 1 })
  const draft = (await draftOf(built))?.id ?? ""
  const model = await said(draft, built.versionId)
  expect(model).toHaveLength(98)
  expect(model.slice(0, 3)).toEqual(["101 FINAL 2", "147 DECLINED", "151 NO_RESPONSE"])
  expect((await said(draft, built.numberId))[0]).toBe("101 NO_RESPONSE")
  await publishRelease(desk, await publishing(built))
  expect(await refusalOf(sendResponse(visitor, responding(built, await linkOf(built, "151"))))).toBe(
    "collecting.closed",
  )
})

test("what was collected is real: it takes the place of invented figures in the draft, and of their mark", async () => {
  const built = await openCollection()
  await fillIn(built, "kode;model\n101;1", { isSample: true })
  await answered(built, "151")
  await closeCollection(desk, { entryId: built.id })
  expect(await draftOf(built)).toMatchObject({ number: 1, isSample: false })
})

test("when its time is over the job closes it, once, and a category that is gone is told instead of lost", async () => {
  const built = await openCollection()
  await answered(built, "101", { model: "5" })
  await saveCollection(
    desk,
    collecting(built.id, { version: 1, opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" }),
  )
  await db.indicatorCategory.updateMany({
    where: { versionId: built.versionId, code: "5" },
    data: { code: "6" },
  })
  await layOutClosed()
  expect(await draftOf(built)).toBeNull()
  const refusal = await closeCollection(desk, { entryId: built.id }).catch((error) => error)
  expect([refusal.code, refusal.values.municipality]).toEqual(["collecting.categoryGone", "København"])
  await db.indicatorCategory.updateMany({
    where: { versionId: built.versionId, code: "6" },
    data: { code: "5" },
  })
  await layOutClosed()
  await layOutClosed()
  expect((await said((await draftOf(built))?.id ?? "", built.versionId))[0]).toBe("101 FINAL 5")
  const log = { subjectId: built.id, operation: "collecting.closed" }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("members close nothing, and what has not opened is not closed", async () => {
  const built = await openCollection()
  expect(await refusalOf(closeCollection(await signedIn(), { entryId: built.id }))).toBe("errors.notAllowed")
  await saveCollection(
    desk,
    collecting(built.id, { version: 1, opensAt: "2099-01-01T12:00", closesAt: "2099-01-02T12:00" }),
  )
  expect(await refusalOf(closeCollection(desk, { entryId: built.id }))).toBe("collecting.notOpen")
})

test("a collection that nobody was invited to leaves the draft as it is, for staff and for the job", async () => {
  const built = await surveyToCollect()
  await fillIn(built, "kode;model\n101;2")
  await saveCollection(desk, collecting(built.id))
  expect(await refusalOf(closeCollection(desk, { entryId: built.id }))).toBe("collecting.nobodyInvited")
  await saveCollection(
    desk,
    collecting(built.id, { version: 1, opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" }),
  )
  await layOutClosed()
  expect((await said((await draftOf(built))?.id ?? "", built.versionId))[0]).toBe("101 FINAL 2")
  const row = await db.collection.findUniqueOrThrow({ where: { editionId: built.editionId } })
  expect(row.laidAt).toBeNull()
})

const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`

test("given more time in the very moment in which the job found it over, it stays open", async () => {
  const built = await openCollection()
  const where = { editionId: built.editionId }
  const [past, future] = [new Date("2026-01-02T11:00:00Z"), new Date("2099-01-02T11:00:00Z")]
  const opensAt = new Date("2026-01-01T11:00:00Z")
  await db.collection.update({ where, data: { opensAt, closesAt: past }, select: { editionId: true } })
  let job: Promise<void> | undefined
  await transaction(async (tx) => {
    await tx.collection.update({ where, data: { closesAt: future }, select: { editionId: true } })
    job = layOutClosed()
    await expect.poll(() => database.sql(waiting), { timeout: 10_000 }).not.toEqual([])
  })
  await job
  expect(await db.collection.findUniqueOrThrow({ where })).toMatchObject({ laidAt: null, closesAt: future })
  expect(await draftOf(built)).toBeNull()
})
