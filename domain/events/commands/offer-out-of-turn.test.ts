import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import {
  type BuiltEvent,
  buildEvent,
  buildSignUp,
  buildWaiting,
  mailsTo,
  offerMailedTo,
} from "#test/events.ts"
import { offerSeatsByItself } from "../jobs.ts"
import { deskWaiting } from "../queries/desk-waiting.ts"
import { offerOutOfTurnInput } from "../selection-input.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { declineOffer } from "./decline-offer.ts"
import { joinWaitingList } from "./join-waiting-list.ts"
import { offerFreedSeats } from "./offer-freed-seats.ts"
import { offerOutOfTurn } from "./offer-out-of-turn.ts"
import { signUp } from "./sign-up.ts"

const database = useDatabase()
const reason = "Oplægsholderens hjælper"

/** A sold event for which these groups wait, in this order; and so many of its seats freed after. */
async function waitedFor(groups: Readonly<Record<string, number>>, seats: number, freed: number) {
  const event = await buildEvent({ seats, event: { offersByItself: false } })
  const tag = event.slug
  const emails = Array.from({ length: seats }, (_, place) => `${place}-${tag}@example.org`)
  const { code } = await signUp(visitor, buildSignUp(event, emails))
  for (const [name, seats] of Object.entries(groups)) {
    await joinWaitingList(visitor, buildWaiting(event, `${name}-${tag}@example.org`, { seats }))
  }
  const positions = await db.orderPosition.findMany({ where: { order: { code } }, select: { id: true } })
  if (freed > 0) {
    await cancelPositions(visitor, { code, positions: positions.slice(0, freed).map(({ id }) => id) })
  }
  const entryOf = async (name: string) =>
    db.waitingListEntry.findFirstOrThrow({ where: { email: `${name}-${tag}@example.org` } })
  const offersTo = (name: string) => mailsTo(`${name}-${tag}@example.org`, "events.offer")
  return { event, entryOf, offersTo }
}

const oversold = ({ id }: BuiltEvent) =>
  database.sql(`SELECT 1 FROM "Quota" WHERE "eventId" = $1 AND quota_taken("id") > "size"`, [id])

test("a group that is not next is offered its seats; the others keep their places and get no mail", async () => {
  const staff = await signedIn("EVENT_MANAGER")
  const { event, entryOf, offersTo } = await waitedFor({ et: 1, to: 1, tre: 2 }, 4, 2)
  const before = await deskWaiting(staff, event.id)
  expect(before.map(({ place }) => place)).toEqual([1, 2, 3])
  await offerOutOfTurn(staff, { eventId: event.id, entryId: (await entryOf("tre")).id, reason })
  expect(await Promise.all(["et", "to", "tre"].map(offersTo))).toEqual([0, 0, 1])
  const after = await deskWaiting(staff, event.id)
  expect(after.map(({ status, place }) => [status, place])).toEqual([
    ["WAITING", 1],
    ["WAITING", 2],
    ["OFFERED", null],
  ])
  expect(after.at(-1)?.history).toMatchObject([
    { what: "wait" },
    { what: "offerOutOfTurn", reason, who: staff.name },
  ])
  expect(await db.auditEntry.findMany({ where: { operation: "events.offerOutOfTurn" } })).toMatchObject([
    { actorId: staff.personId, details: { seats: 2, passed: 2, reason } },
  ])
  expect(await oversold(event)).toEqual([])
  await declineOffer(visitor, { offer: await offerMailedTo(`tre-${event.slug}@example.org`) })
  const done = (await deskWaiting(staff, event.id)).at(-1)
  expect(done).toMatchObject({ place: null, fits: false, history: [{}, { reason }] })
  expect(done?.status).not.toBe("OFFERED")
})

test("seats that are not there are not offered, and how many it takes is said", async () => {
  const staff = await signedIn("EVENT_MANAGER")
  const { event, entryOf, offersTo } = await waitedFor({ et: 1, to: 2 }, 2, 1)
  const attempt = offerOutOfTurn(staff, { eventId: event.id, entryId: (await entryOf("to")).id, reason })
  expect(await refusalOf(attempt)).toBe("organiser-lists.noSeatsFor")
  expect(await offersTo("to")).toBe(0)
  expect((await entryOf("to")).status).toBe("WAITING")
})

test("beside twenty automatic offers one free seat is offered once, whoever comes first", async () => {
  const staff = await signedIn("EVENT_MANAGER")
  const { event, entryOf, offersTo } = await waitedFor({ et: 1, to: 1 }, 1, 1)
  const { id: entryId } = await entryOf("to")
  const attempts = [
    ...Array.from({ length: 10 }, () => offerSeatsByItself(event.id)),
    ...Array.from({ length: 3 }, () => offerOutOfTurn(staff, { eventId: event.id, entryId, reason })),
    ...Array.from({ length: 10 }, () => offerSeatsByItself(event.id)),
  ]
  await Promise.allSettled(attempts)
  expect(await db.waitingListOffer.count({ where: { entry: { eventId: event.id } } })).toBe(1)
  expect((await offersTo("et")) + (await offersTo("to"))).toBe(1)
  expect(await oversold(event)).toEqual([])
})

test("whoever gave up, was offered before, or waits for another event is not found", async () => {
  const staff = await signedIn("EVENT_MANAGER")
  const { event, entryOf } = await waitedFor({ et: 1 }, 1, 1)
  const { id: entryId } = await entryOf("et")
  const other = await buildEvent()
  expect(await refusalOf(offerOutOfTurn(staff, { eventId: other.id, entryId, reason }))).toBe(
    "errors.notFound",
  )
  await offerOutOfTurn(staff, { eventId: event.id, entryId, reason })
  expect(await refusalOf(offerOutOfTurn(staff, { eventId: event.id, entryId, reason }))).toBe(
    "errors.notFound",
  )
})

test("without a reason nobody is passed over: by one press only who is next is offered", async () => {
  const staff = await signedIn("EVENT_MANAGER")
  const { event, entryOf } = await waitedFor({ et: 1, to: 1 }, 1, 1)
  const { id: entryId } = await entryOf("to")
  expect(offerOutOfTurnInput.safeParse({ eventId: event.id, entryId, reason: " " }).success).toBe(false)
  expect(await refusalOf(offerFreedSeats(staff, { eventId: event.id, entryId }))).toBe(
    "events.noSeatsToOffer",
  )
  expect(
    (await offerFreedSeats(staff, { eventId: event.id, entryId: (await entryOf("et")).id })).offered,
  ).toBe(1)
})
