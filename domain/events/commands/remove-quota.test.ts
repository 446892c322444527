import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { removeQuota } from "./remove-quota.ts"

const database = useDatabase()

test("a quota that no product uses is removed, and pages are forgotten", async () => {
  const event = await buildEvent()
  const { id } = await db.quota.create({ data: { eventId: event.id, name: "Bus", size: 50 } })
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const organiser = await signedIn("EVENT_MANAGER")
  expect(await removeQuota(organiser, { id })).toEqual({ eventId: event.id })
  expect(await db.quota.count({ where: { id } })).toBe(0)
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(
    await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.quotaRemoved" } }),
  ).toBe(1)
  expect(await refusalOf(removeQuota(organiser, { id }))).toBe("errors.notFound")
})

test("a quota that a product uses stays", async () => {
  const event = await buildEvent()
  expect(await refusalOf(removeQuota(desk, { id: event.quotaId }))).toBe("events.quotaInUse")
  expect(await db.quotaProduct.count({ where: { quotaId: event.quotaId } })).toBe(1)
})

test("a member may not", async () => {
  const event = await buildEvent()
  const { id } = await db.quota.create({ data: { eventId: event.id, name: "Bus", size: 50 } })
  expect(await refusalOf(removeQuota(await signedIn(), { id }))).toBe("errors.notAllowed")
  expect(await db.quota.count({ where: { id } })).toBe(1)
})
