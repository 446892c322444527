import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { instantOf } from "#platform/time/time.ts"
import { collecting, contactIn, openCollection, surveyToCollect } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildSurvey } from "#test/surveys.ts"
import { layOutClosed } from "../jobs.ts"
import { closeCollection } from "./close-collection.ts"
import { saveCollection } from "./save-collection.ts"

useDatabase()

test("a collection opens and closes at moments of Danish time, summer and winter", async () => {
  const { id, editionId } = await surveyToCollect()
  const form = collecting(id, { opensAt: "2099-03-28T12:00", closesAt: "2099-03-30T12:00" })
  expect(await saveCollection(desk, form)).toEqual({ entryId: id, version: 1 })
  const row = await db.collection.findUniqueOrThrow({ where: { editionId } })
  expect(row.opensAt).toEqual(instantOf("2099-03-28", "12:00"))
  expect(row.closesAt.toISOString()).toBe("2099-03-30T10:00:00.000Z")
})

test("of two who change it from the same version, one is told; so is who begins what a colleague began", async () => {
  const { id } = await surveyToCollect()
  const begun = await Promise.allSettled([1, 2].map(() => saveCollection(desk, collecting(id))))
  expect(begun.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  await saveCollection(desk, collecting(id, { version: 1, words: "Kære kommune" }))
  expect(await refusalOf(saveCollection(desk, collecting(id, { version: 1 })))).toBe("errors.stale")
})

test("it cannot close before it opens nor in the past, needs a question, and is begun by editors alone", async () => {
  const { id } = await surveyToCollect()
  const backwards = collecting(id, { opensAt: "2026-05-02T12:00", closesAt: "2026-05-02T12:00" })
  expect(await refusalOf(saveCollection(desk, backwards))).toContain("collecting.closesBefore")
  const over = collecting(id, { opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" })
  expect(await refusalOf(saveCollection(desk, over)), "over before it begins").toContain(
    "collecting.closesInPast",
  )
  const silent = await buildSurvey()
  expect(await refusalOf(saveCollection(desk, collecting(silent.id)))).toBe("collecting.nothingAsked")
  expect(await refusalOf(saveCollection(await signedIn("WRITER"), collecting(id)))).toBe("errors.notAllowed")
})

test("closed and given a later time, it is open again, and laid out again when that is over", async () => {
  await contactIn("101")
  const built = await openCollection()
  await closeCollection(desk, { entryId: built.id })
  const { version } = await db.collection.findUniqueOrThrow({ where: { editionId: built.editionId } })
  await saveCollection(desk, collecting(built.id, { version }))
  const where = { editionId: built.editionId }
  expect((await db.collection.findUniqueOrThrow({ where })).laidAt).toBeNull()
  await layOutClosed()
  expect((await db.collection.findUniqueOrThrow({ where })).laidAt, "still open").toBeNull()
})
