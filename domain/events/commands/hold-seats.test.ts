import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp, buildWaiting, mailsTo } from "#test/events.ts"
import { endOffers, forgetHolds, offerSeatsByItself } from "../jobs.ts"
import { eventPage } from "../queries/event-page.ts"
import { standingHold } from "../queries/standing-hold.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { holdSeats } from "./hold-seats.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { signUp } from "./sign-up.ts"

useDatabase()
const minute = 60_000

const hold = ({ slug, ticketId: productId }: BuiltEvent, seats: number) =>
  holdSeats(visitor, { slug, productId, seats, client: "127.0.0.1" })

async function later<Result>(minutes: number, act: () => Promise<Result>): Promise<Result> {
  setClock(new Date(Date.now() + minutes * minute))
  try {
    return await act()
  } finally {
    setClock(null)
  }
}

test("held seats are nobody else's, and the page says that others hold them", async () => {
  const event = await buildEvent({ seats: 3 })
  const { token } = await hold(event, 3)
  expect(await refusalOf(signUp(visitor, buildSignUp(event, ["anden@example.org"])))).toBe("events.soldOut")
  const page = await eventPage(visitor, event.slug)
  expect(page?.products[0]?.seats).toEqual({ kind: "held" })
  expect(page?.isFull).toBe(true)
  await signUp(
    visitor,
    buildSignUp(event, ["a@example.org", "b@example.org", "c@example.org"], { hold: token }),
  )
  expect((await eventPage(visitor, event.slug))?.products[0]?.seats).toEqual({ kind: "soldOut" })
  expect(await standingHold(visitor, { eventId: event.id, token })).toBeNull()
})

test("of a hundred who hold at once, no more get seats than there are", async () => {
  const event = await buildEvent({ seats: 10 })
  const done = await Promise.allSettled(Array.from({ length: 100 }, () => hold(event, 2)))
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(5)
})

test("after its time the seats are asked for again: got where they are free, and honestly refused where they went", async () => {
  const event = await buildEvent({ seats: 1 })
  const { token } = await hold(event, 1)
  const [first] = [buildSignUp(event, ["sen@example.org"], { hold: token })]
  await later(16, async () => {
    expect(await standingHold(visitor, { eventId: event.id, token })).toBeNull()
    await signUp(visitor, first ?? buildSignUp(event, []))
  })
  expect(await db.orderPosition.count({ where: { eventId: event.id } })).toBe(1)

  const other = await buildEvent({ seats: 1 })
  const lost = await hold(other, 1)
  await later(16, async () => {
    await signUp(visitor, buildSignUp(other, ["hurtig@example.org"]))
    const late = buildSignUp(other, ["langsom@example.org"], { hold: lost.token })
    expect(await refusalOf(signUp(visitor, late))).toBe("events.soldOut")
  })
})

test("what runs out is offered to those who wait, and seats not needed after all too", async () => {
  const event = await buildEvent({ seats: 2 })
  const { token } = await hold(event, 2)
  await joinWaitingList(visitor, buildWaiting(event, "venter-hold@example.org"))
  await signUp(visitor, buildSignUp(event, ["kun-en@example.org"], { hold: token }))
  await offerSeatsByItself(event.id)
  expect(await mailsTo("venter-hold@example.org", "events.offer")).toBe(1)

  const other = await buildEvent({ seats: 1 })
  await hold(other, 1)
  await joinWaitingList(visitor, buildWaiting(other, "venter-ud@example.org"))
  await later(16, async () => {
    await Promise.all([endOffers(), endOffers()])
    await offerSeatsByItself(other.id)
  })
  expect(await mailsTo("venter-ud@example.org", "events.offer")).toBe(1)
  expect(await later(60 * 30, () => forgetHolds(new Date(Date.now() + 86_400_000)))).toBeGreaterThan(0)
})

test("a hold goes over nobody's head who waits, and its secret is good for its event alone", async () => {
  const event = await buildEvent({ seats: 1 })
  const { code } = await signUp(visitor, buildSignUp(event, ["giver-op@example.org"]))
  await joinWaitingList(visitor, buildWaiting(event, "venter-paa-en@example.org"))
  await cancelPositions(visitor, { code, positions: [] })
  expect(await refusalOf(hold(event, 1))).toBe("events.soldOut")
  const open = await buildEvent()
  const { token } = await hold(open, 1)
  expect(await standingHold(visitor, { eventId: event.id, token })).toBeNull()
  expect(
    await refusalOf(holdSeats(visitor, { slug: open.slug, productId: open.dinnerId, seats: 1, client: "" })),
  ).toContain("events.productGone")
})

test("sixty seats an hour are held from one network, in however few acts; who is signed in is counted alone", async () => {
  const event = await buildEvent({ seats: 200 })
  const client = randomUUID()
  const twenty = { slug: event.slug, productId: event.ticketId, seats: 20, client }
  for (let n = 0; n < 3; n++) await holdSeats(visitor, twenty)
  expect(await refusalOf(holdSeats(visitor, { ...twenty, seats: 1 }))).toBe("errors.tooMany")
  const member = await signedIn()
  for (let n = 0; n < 4; n++) await holdSeats(member, twenty)
  expect(await db.seatHold.count({ where: { eventId: event.id } })).toBe(7)
})
