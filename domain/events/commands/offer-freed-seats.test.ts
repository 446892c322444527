import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import {
  type BuiltEvent,
  buildEvent,
  buildSignUp,
  buildWaiting,
  mailsTo,
  offerMailedTo,
} from "#test/events.ts"
import { endOffers, offerSeatsByItself } from "../jobs.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { declineOffer } from "./decline-offer.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { offerFreedSeats } from "./offer-freed-seats.ts"
import { signUp } from "./sign-up.ts"

useDatabase()
const organiser = system("test")

/** An event of two seats, both sold to one order that can be given up. */
async function sold(): Promise<{ event: BuiltEvent; code: string; tag: string }> {
  const event = await buildEvent({ seats: 2 })
  const tag = event.slug
  const { code } = await signUp(
    visitor,
    buildSignUp(event, [`en-${tag}@example.org`, `to-${tag}@example.org`]),
  )
  return { event, code, tag }
}

const wait = (event: BuiltEvent, email: string, seats = 1) =>
  joinWaitingList(visitor, buildWaiting(event, email, { seats }))

test("freed seats are offered in turn, a group as a group, and the offer holds them", async () => {
  const { event, code, tag } = await sold()
  await wait(event, `gruppe-${tag}@example.org`, 2)
  await wait(event, `alene-${tag}@example.org`)
  await cancelPositions(visitor, { code, positions: [] })
  expect((await offerFreedSeats(organiser, { eventId: event.id, entryId: null })).offered).toBe(1)
  expect(await mailsTo(`gruppe-${tag}@example.org`, "events.offer")).toBe(1)
  expect(await mailsTo(`alene-${tag}@example.org`, "events.offer")).toBe(0)
  expect(await refusalOf(signUp(visitor, buildSignUp(event, [`ny-${tag}@example.org`])))).toBe(
    "events.soldOut",
  )
  const offer = await offerMailedTo(`gruppe-${tag}@example.org`)
  await signUp(visitor, buildSignUp(event, [`a-${tag}@example.org`, `b-${tag}@example.org`], { offer }))
  expect(
    await db.waitingListEntry.findMany({
      where: { eventId: event.id },
      select: { status: true },
      orderBy: { enteredAt: "asc" },
    }),
  ).toEqual([{ status: "CONVERTED" }, { status: "WAITING" }])
})

test("fifty at once are offered one freed seat: one offer, one mail", async () => {
  const { event, code, tag } = await sold()
  await wait(event, `foerst-${tag}@example.org`)
  await wait(event, `naest-${tag}@example.org`)
  const [seat] = await db.orderPosition.findMany({ where: { order: { code } }, select: { id: true } })
  await cancelPositions(visitor, { code, positions: [seat?.id ?? ""] })
  await Promise.all(Array.from({ length: 50 }, () => offerSeatsByItself(event.id)))
  expect(await db.waitingListOffer.count({ where: { entry: { eventId: event.id } } })).toBe(1)
  expect(await mailsTo(`foerst-${tag}@example.org`, "events.offer")).toBe(1)
  expect(await mailsTo(`naest-${tag}@example.org`, "events.offer")).toBe(0)
})

test("an offer that is declined, or runs out, goes to the next, who is told once", async () => {
  const { event, code, tag } = await sold()
  for (const name of ["et", "to", "tre"]) await wait(event, `${name}-v-${tag}@example.org`)
  const [seat] = await db.orderPosition.findMany({ where: { order: { code } }, select: { id: true } })
  await cancelPositions(visitor, { code, positions: [seat?.id ?? ""] })
  await offerSeatsByItself(event.id)
  await declineOffer(visitor, { offer: await offerMailedTo(`et-v-${tag}@example.org`) })
  await offerSeatsByItself(event.id)
  expect(await mailsTo(`to-v-${tag}@example.org`, "events.offer")).toBe(1)
  setClock(new Date(Date.now() + 3 * 86_400_000))
  try {
    await Promise.all([endOffers(), endOffers()])
    await offerSeatsByItself(event.id)
  } finally {
    setClock(null)
  }
  expect(await mailsTo(`to-v-${tag}@example.org`, "events.offerOver")).toBe(1)
  expect(await mailsTo(`tre-v-${tag}@example.org`, "events.offer")).toBe(1)
})

test("by one press staff offer to who is next, but not what is not there, nor what is over", async () => {
  const { event, code, tag } = await sold()
  await wait(event, `foerst-o-${tag}@example.org`)
  await wait(event, `sidst-o-${tag}@example.org`)
  const last = await db.waitingListEntry.findFirstOrThrow({
    where: { email: `sidst-o-${tag}@example.org` },
    select: { id: true },
  })
  expect(await refusalOf(offerFreedSeats(organiser, { eventId: event.id, entryId: last.id }))).toBe(
    "events.noSeatsToOffer",
  )
  await cancelPositions(visitor, { code, positions: [] })
  await offerFreedSeats(organiser, { eventId: event.id, entryId: last.id })
  expect(await mailsTo(`sidst-o-${tag}@example.org`, "events.offer")).toBe(1)
  await db.event.update({ where: { entryId: event.id }, data: { cancelledAt: new Date() } })
  expect(await refusalOf(offerFreedSeats(organiser, { eventId: event.id, entryId: null }))).toBe(
    "events.cancelled",
  )
})
