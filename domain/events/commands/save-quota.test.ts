import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { saveQuota } from "./save-quota.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

const jobsOf = (eventId: string) =>
  database.sql(`SELECT 1 FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`, [
    eventId,
  ])

test("a quota is made and changed, and pages are forgotten", async () => {
  const event = await buildEvent()
  const organiser = await signedIn("EVENT_MANAGER")
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const made = await saveQuota(organiser, { id: null, eventId: event.id, name: "Bus", size: 50 })
  const changed = await saveQuota(organiser, { id: made.id, eventId: event.id, name: "Bus nord", size: 40 })
  expect(changed).toEqual({ id: made.id, eventId: event.id })
  expect(await db.quota.findUnique({ where: { id: made.id }, select: { name: true, size: true } })).toEqual({
    name: "Bus nord",
    size: 40,
  })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.quotaSaved" } })).toBe(
    2,
  )
  expect(await jobsOf(event.id)).toEqual([])
})

test("it cannot become smaller than what is taken", async () => {
  const event = await buildEvent()
  await signUp(visitor, buildSignUp(event, ["en@example.org", "to@example.org"]))
  const quota = { id: event.quotaId, eventId: event.id, name: "Pladser" }
  await saveQuota(desk, { ...quota, size: 2 })
  expect(await refusalOf(saveQuota(desk, { ...quota, size: 1 }))).toBe(
    "errors.invalidInput events.quotaTooSmall",
  )
  expect((await db.quota.findUniqueOrThrow({ where: { id: event.quotaId } })).size).toBe(2)
})

test("seats that are added are offered, once, unless the event does not offer by itself", async () => {
  const event = await buildEvent({ seats: 2 })
  const quiet = await buildEvent({ seats: 2, event: { offersByItself: false } })
  for (const { id: eventId, quotaId } of [event, quiet]) {
    await saveQuota(desk, { id: quotaId, eventId, name: "Pladser", size: 4 })
    await saveQuota(desk, { id: quotaId, eventId, name: "Sæder", size: 4 })
    await saveQuota(desk, { id: quotaId, eventId, name: "Sæder", size: 3 })
  }
  expect(await jobsOf(event.id)).toHaveLength(1)
  expect(await jobsOf(quiet.id)).toEqual([])
})

test("it shrinks while people buy: never more taken than it holds", async () => {
  const event = await buildEvent({ seats: 20 })
  const buying = Array.from({ length: 12 }, (_, n) =>
    signUp(visitor, buildSignUp(event, [`skrump-${n}@example.org`])),
  )
  const shrinking = [9, 6, 3].map((size) =>
    saveQuota(desk, { id: event.quotaId, eventId: event.id, name: "Pladser", size }),
  )
  for (const outcome of await Promise.allSettled([...buying, ...shrinking])) {
    if (outcome.status === "rejected") expect(isRefusal(outcome.reason), String(outcome.reason)).toBe(true)
  }
  const { size } = await db.quota.findUniqueOrThrow({ where: { id: event.quotaId }, select: { size: true } })
  expect(await db.orderPosition.count({ where: { eventId: event.id } })).toBeLessThanOrEqual(size)
})

test("a member may not, and another event's quota is not found", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const input = { id: event.quotaId, eventId: event.id, name: "Mit", size: 500 }
  expect(await refusalOf(saveQuota(await signedIn(), input))).toBe("errors.notAllowed")
  expect(await refusalOf(saveQuota(desk, { ...input, eventId: other.id }))).toBe("errors.notFound")
  expect((await db.quota.findUniqueOrThrow({ where: { id: event.quotaId } })).size).toBe(100)
})
