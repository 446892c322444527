import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, buildWaiting, mailsTo } from "#test/events.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

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

test("who fits where the group before does not needs no list: the seats are free to sign up for", async () => {
  const event = await buildEvent({ seats: 2 })
  await joinWaitingList(visitor, buildWaiting(event, "stor@example.org", { seats: 7 }))
  const small = buildWaiting(event, "lille@example.org", { seats: 2 })
  expect(await refusalOf(joinWaitingList(visitor, small))).toBe("events.seatsFree")
})

test("a group that is larger than what is left waits, whole or in part, and what is left is still sold", async () => {
  const event = await buildEvent({ seats: 2 })
  await joinWaitingList(visitor, buildWaiting(event, "resten@example.org", { seats: 3 }))
  await signUp(visitor, buildSignUp(event, ["del-1@example.org", "del-2@example.org"]))
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["sen@example.org"])))).toBe("events.soldOut")
})

test("a freed seat is kept for the one who fits behind a group that does not, and not for the group", async () => {
  const event = await buildEvent({ seats: 3 })
  const orders = await Promise.all(
    ["a", "b", "c"].map((who) => signUp(visitor, buildSignUp(event, [`${who}-fri@example.org`]))),
  )
  await joinWaitingList(visitor, buildWaiting(event, "gruppe-fri@example.org", { seats: 3 }))
  await joinWaitingList(visitor, buildWaiting(event, "en-fri@example.org"))
  for (const { code } of orders.slice(0, 2)) await cancelPositions(visitor, { code, positions: [] })
  const two = buildSignUp(event, ["x-fri@example.org", "y-fri@example.org"])
  expect(await refusalOf(signUp(visitor, two))).toBe("events.soldOut")
  await signUp(visitor, buildSignUp(event, ["z-fri@example.org"]))
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["w-fri@example.org"])))).toBe("events.soldOut")
})
