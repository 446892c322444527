import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting } from "#test/events.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { leaveWaitingList } from "./leave-waiting-list.ts"
import { signUp } from "./sign-up.ts"
import { withdrawProduct } from "./withdraw-product.ts"

const database = useDatabase()

test("of eight who withdraw a product one does; it is sold no more, and pages are forgotten", async () => {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, ["foer@example.org"]))
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const organiser = await signedIn("EVENT_MANAGER")
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => withdrawProduct(organiser, { id: event.ticketId })),
  )
  expect(tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toEqual([
    { eventId: event.id },
  ])
  expect(await refusalOf(withdrawProduct(organiser, { id: event.ticketId }))).toBe("events.alreadyWithdrawn")
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(
    await db.auditEntry.count({ where: { subjectId: event.id, operation: "events.productWithdrawn" } }),
  ).toBe(1)
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["efter@example.org"])))).toContain("events.")
  expect(await db.orderPosition.count({ where: { order: { code }, cancelledAt: null } })).toBe(1)
})

test("what someone waits for is not withdrawn, until nobody does", async () => {
  const event = await buildEvent({ seats: 0 })
  const organiser = await signedIn("EVENT_MANAGER")
  const { code } = await joinWaitingList(visitor, buildWaiting(event, "venter@example.org"))
  expect(await refusalOf(withdrawProduct(organiser, { id: event.ticketId }))).toBe("events.someoneWaits")
  await leaveWaitingList(visitor, { code })
  expect(await withdrawProduct(organiser, { id: event.ticketId })).toEqual({ eventId: event.id })
})

test("what another product cannot be had without is not withdrawn before it", async () => {
  const event = await buildEvent()
  const dinner = { where: { id: event.dinnerId }, select: { id: true } }
  await db.product.update({ ...dinner, data: { requiresId: event.ticketId } })
  expect(await refusalOf(withdrawProduct(desk, { id: event.ticketId }))).toBe("vouchers.isRequired")
  await withdrawProduct(desk, { id: event.dinnerId })
  expect(await withdrawProduct(desk, { id: event.ticketId })).toEqual({ eventId: event.id })
})

test("a member may not, and what is not there is not found", async () => {
  const event = await buildEvent()
  expect(await refusalOf(withdrawProduct(await signedIn(), { id: event.ticketId }))).toBe("errors.notAllowed")
  expect(await db.product.count({ where: { eventId: event.id, withdrawnAt: null } })).toBe(2)
  expect(await refusalOf(withdrawProduct(desk, { id: event.id }))).toBe("errors.notFound")
})
