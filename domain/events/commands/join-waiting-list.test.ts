import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting, mailsTo } from "#test/events.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()

async function fullEvent() {
  const event = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(event, ["foerst@example.org"]))
  return event
}

test("who cannot have a seat waits, with one letter, however often the form is sent", async () => {
  const event = await fullEvent()
  const form = buildWaiting(event, "vent@example.org", { seats: 3 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => joinWaitingList(visitor, form)))
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
  expect(
    await db.waitingListEntry.findMany({ where: { eventId: event.id }, select: { seats: true } }),
  ).toEqual([{ seats: 3 }])
  expect(await mailsTo("vent@example.org", "events.waiting")).toBe(1)
})

test("nobody waits for what is free", async () => {
  const event = await buildEvent({ seats: 5 })
  expect(await refusalOf(joinWaitingList(visitor, buildWaiting(event, "for-tidlig@example.org")))).toBe(
    "events.seatsFree",
  )
  const group = buildWaiting(event, "gruppe@example.org", { seats: 6 })
  expect((await joinWaitingList(visitor, group)).code).toMatch(/^[\w-]{20,}$/)
})

test("one address waits once for a ticket, and only for a ticket of this event", async () => {
  const event = await fullEvent()
  await joinWaitingList(visitor, buildWaiting(event, "igen@example.org"))
  expect(await refusalOf(joinWaitingList(visitor, buildWaiting(event, "igen@example.org")))).toContain(
    "events.alreadyWaiting",
  )
  const dinner = buildWaiting(event, "mad@example.org", { productId: event.dinnerId })
  expect(await refusalOf(joinWaitingList(visitor, dinner))).toContain("events.productGone")
})

test("a freed seat is not sold over the heads of those who wait", async () => {
  const event = await fullEvent()
  await joinWaitingList(visitor, buildWaiting(event, "taalmodig@example.org"))
  await db.orderPosition.updateMany({ where: { eventId: event.id }, data: { cancelledAt: new Date() } })
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["smart@example.org"])))).toBe("events.soldOut")
})

test("who fits where the group before does not is offered the seats, without waiting for another to give up", async () => {
  const event = await buildEvent({ seats: 2 })
  const asked = () =>
    database.sql(`SELECT 1 FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`, [
      event.id,
    ])
  await joinWaitingList(visitor, buildWaiting(event, "stor@example.org", { seats: 7 }))
  expect(await asked()).toHaveLength(0)
  await joinWaitingList(visitor, buildWaiting(event, "lille@example.org", { seats: 2 }))
  expect(await asked()).toHaveLength(1)
})
