import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent, buildSignUp, buildWaiting, offerMailedTo } from "#test/events.ts"
import { cancelPositions } from "./commands/cancel-positions.ts"
import { changeSeat } from "./commands/change-seat.ts"
import { declineOffer } from "./commands/decline-offer.ts"
import { holdSeats } from "./commands/hold-seats.ts"
import { joinWaitingList } from "./commands/join-waiting-list.ts"
import { leaveWaitingList } from "./commands/leave-waiting-list.ts"
import { offerFreedSeats } from "./commands/offer-freed-seats.ts"
import { releaseHold } from "./commands/release-hold.ts"
import { signUp } from "./commands/sign-up.ts"
import { transferSeat } from "./commands/transfer-seat.ts"
import { endOffers } from "./jobs.ts"
import { lockSeats } from "./seats-at.ts"

/**
 * What holds however people sign up, wait, give up, answer and let run out, four acts at once. A few seeds each time;
 * all of them with `SEEDS=100 npx vitest run domain/events/seats-in-motion.test.ts`. A seed that fails is in the name.
 */
const seeds = Number(process.env.SEEDS ?? 2)
const rounds = 50
const atOnce = 4

const database = useDatabase()

interface Motion {
  readonly event: BuiltEvent
  /** The secrets of seats that somebody held. */
  readonly holds: string[]
  /** From 0 up to `below`. */
  readonly any: (below: number) => number
}

type Act = (motion: Motion) => Promise<unknown>

const acts: readonly Act[] = [
  join,
  join,
  join,
  joinAgain,
  wait,
  wait,
  cancel,
  cancel,
  leave,
  promote,
  accept,
  decline,
  expire,
  change,
  transfer,
  hold,
  joinHeld,
  release,
  outwait,
]

for (let seed = 1; seed <= seeds; seed++) {
  test(`seed ${seed}: ${rounds * atOnce} acts, and every invariant holds after each four`, async () => {
    const any = randomNumbers(seed)
    const holds: string[] = []
    const event = await buildEvent({ seats: 12 + any(6), dinners: 6 })
    for (let round = 0; round < rounds; round++) {
      const chosen = Array.from({ length: atOnce }, () => acts[any(acts.length)] ?? join)
      const done = await Promise.allSettled(chosen.map((act) => act({ event, any, holds })))
      for (const result of done) {
        if (result.status === "rejected" && !isRefusal(result.reason)) throw result.reason
      }
      expect(await broken(event), `round ${round}: ${chosen.map(({ name }) => name).join(", ")}`).toEqual([])
    }
    if (await seatsWereFreed(event)) await promote({ event, any, holds })
    expect(await whoWouldFit(event)).toBe(0)
  })
}

test("the look at what holds sees a seat too many, and one that is free while somebody waits", async () => {
  const event = await buildEvent({ seats: 1 })
  await signUp(visitor, buildSignUp(event, ["foerst@example.org"]))
  await joinWaitingList(visitor, buildWaiting(event, "venter@example.org"))
  expect(await broken(event)).toEqual([])
  await database.sql(`UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "eventId" = $1`, [event.id])
  expect(await whoWouldFit(event)).toBe(1)
  expect(await broken(event)).toEqual(["an order without seats stands", "money that is not on the invoices"])
})

function join({ event, any }: Motion) {
  const people = Array.from({ length: 1 + any(4) }, () => `p${any(60)}@example.org`)
  const input = buildSignUp(event, [...new Set(people)])
  for (const person of input.people) {
    if (any(3) === 0) Object.assign(person, { addOns: [`${event.dinnerId}:${event.menu[any(2)]}`] })
  }
  return signUp(visitor, input)
}

/** The same form again, as from a second press. */
async function joinAgain({ event, any }: Motion) {
  const order = await someOf(any, () =>
    db.order.findMany({ where: { eventId: event.id }, select: { submissionKey: true, code: true } }),
  )
  if (!order) return
  const { submissionKey, code } = order
  const receipt = await signUp(visitor, { ...buildSignUp(event, ["igen@example.org"]), submissionKey })
  expect(receipt.code).toBe(code)
}

function wait({ event, any }: Motion) {
  const email = `v${any(60)}@example.org`
  return joinWaitingList(visitor, buildWaiting(event, email, { seats: 1 + any(5) }))
}

async function cancel({ event, any }: Motion) {
  const order = await someOf(any, () =>
    db.order.findMany({
      where: { eventId: event.id, status: "CONFIRMED" },
      select: { code: true, positions: { select: { id: true } } },
    }),
  )
  if (!order) return
  const one = order.positions[any(order.positions.length)]?.id ?? ""
  await cancelPositions(visitor, { code: order.code, positions: any(2) === 0 ? [] : [one] })
}

/** Of the seats that anybody has at this event, also one that was given up. */
function seatOf({ event, any }: Motion) {
  return someOf(any, () =>
    db.orderPosition.findMany({
      where: { eventId: event.id, kind: "TICKET" },
      select: { id: true, version: true, attendeeEmail: true, order: { select: { code: true } } },
    }),
  )
}

async function change(motion: Motion) {
  const seat = await seatOf(motion)
  if (!seat) return
  const { id: position, version, attendeeEmail: email, order } = seat
  const facts = { code: order.code, position, version, email, menus: [], allergies: "", client: "127.0.0.1" }
  await changeSeat(visitor, { ...facts, name: `Ny ${motion.any(99)}` })
}

async function transfer(motion: Motion) {
  const seat = await seatOf(motion)
  if (!seat) return
  const { id: position, version, order } = seat
  const holder = { name: "Anden", email: `p${motion.any(60)}@example.org`, allergies: "" }
  await transferSeat(visitor, { code: order.code, position, version, ...holder, client: "127.0.0.1" })
}

async function leave({ event, any }: Motion) {
  const entry = await someOf(any, () => waiting(event))
  if (entry) await leaveWaitingList(visitor, { code: entry.code })
}

async function promote({ event }: Motion) {
  // What was asked for until here is done hereby; what is asked for meanwhile stays.
  await database.sql(
    `DELETE FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`,
    [event.id],
  )
  await offerFreedSeats(system("test"), { eventId: event.id, entryId: null })
}

async function accept({ event, any }: Motion) {
  const entry = await someOf(any, () => waiting(event, "OFFERED"))
  if (!entry) return
  const people = Array.from({ length: 1 + any(entry.seats) }, (_, n) => `${n}-${entry.email}`)
  const offer = await offerMailedTo(entry.email)
  await signUp(visitor, buildSignUp(event, people, { offer }))
}

async function decline({ event, any }: Motion) {
  const entry = await someOf(any, () => waiting(event, "OFFERED"))
  if (entry) await declineOffer(visitor, { offer: await offerMailedTo(entry.email) })
}

async function hold({ event: { slug, ticketId: productId }, any, holds }: Motion) {
  const { token } = await holdSeats(visitor, { slug, productId, seats: 1 + any(4), client: "127.0.0.1" })
  holds.push(token)
}

/** With seats that are held, used, given back or over by now. */
function joinHeld({ event, any, holds }: Motion) {
  const people = Array.from({ length: 1 + any(4) }, (_, n) => `h${any(60)}-${n}@example.org`)
  return signUp(visitor, buildSignUp(event, people, { hold: holds[any(Math.max(1, holds.length))] ?? "" }))
}

async function release({ event, any, holds }: Motion) {
  const token = holds[any(Math.max(1, holds.length))]
  if (token) await releaseHold(visitor, { slug: event.slug, hold: token })
}

/** The time of every hold runs out. */
async function outwait({ event }: Motion) {
  await transaction(async (tx) => {
    await lockSeats(tx, [event.ticketId])
    await tx.$executeRaw`
      UPDATE "SeatHold" SET "heldAt" = now() - interval '2 hours', "dueAt" = now() - interval '90 minutes'
        WHERE "eventId" = ${event.id}::uuid AND "status" = 'OPEN'`
  })
  await endOffers()
}

/** The time of one offer runs out. */
async function expire({ event, any }: Motion) {
  const entry = await someOf(any, () => waiting(event, "OFFERED"))
  if (!entry) return
  await transaction(async (tx) => {
    // First, as everyone does who touches what a quota counts.
    await lockSeats(tx, [event.ticketId])
    await tx.$executeRaw`
      UPDATE "WaitingListOffer" SET "offeredAt" = now() - interval '2 hours', "expiresAt" = now() - interval '1 hour'
        WHERE "entryId" = ${entry.id}::uuid AND "status" = 'OPEN'`
  })
  await endOffers()
}

function waiting(event: BuiltEvent, status?: "OFFERED") {
  return db.waitingListEntry.findMany({
    where: { eventId: event.id, status: status ?? { in: ["WAITING", "OFFERED"] } },
    select: { id: true, code: true, email: true, seats: true },
  })
}

async function someOf<One>(any: Motion["any"], find: () => Promise<One[]>): Promise<One | undefined> {
  const all = await find()
  return all[any(Math.max(1, all.length))]
}

/** What does not hold, in words. */
async function broken({ id }: BuiltEvent): Promise<string[]> {
  const rows = await database.sql<{ what: string }>(
    `SELECT 'a quota is oversold' AS "what" FROM "Quota" WHERE "eventId" = $1 AND quota_taken("id") > "size"
    UNION ALL SELECT 'one person has two tickets' FROM "OrderPosition"
      WHERE "eventId" = $1 AND "kind" = 'TICKET' AND "cancelledAt" IS NULL
      GROUP BY "attendeeEmail" HAVING count(*) > 1
    UNION ALL SELECT 'a seat is in two names' FROM "OrderPosition" WHERE "eventId" = $1 AND "cancelledAt" IS NULL
      GROUP BY "orderId", "seat" HAVING count(DISTINCT "attendeeEmail") > 1
    UNION ALL SELECT 'a seat lost what stood there before' FROM "OrderPosition" p WHERE p."eventId" = $1
      AND p."version" - 1 <> (SELECT count(*) FROM "SeatVersion" v WHERE v."positionId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" m WHERE m."dedupeKey" LIKE 'seat:' || p."id" || ':%')
    UNION ALL SELECT 'an order without seats stands' FROM "Order" o WHERE o."eventId" = $1 AND (o."status" = 'CONFIRMED')
      <> EXISTS (SELECT 1 FROM "OrderPosition" p WHERE p."orderId" = o."id" AND p."cancelledAt" IS NULL)
    UNION ALL SELECT 'an add-on without its ticket stands' FROM "OrderPosition" a
      WHERE a."eventId" = $1 AND a."kind" = 'ADDON' AND a."cancelledAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "OrderPosition" t WHERE t."orderId" = a."orderId" AND t."seat" = a."seat"
          AND t."kind" = 'TICKET' AND t."cancelledAt" IS NULL)
    UNION ALL SELECT 'money that is not on the invoices' FROM "Order" o WHERE o."eventId" = $1 AND
      (SELECT coalesce(sum(CASE WHEN p."cancelledAt" IS NULL THEN p."priceOere" ELSE p."feeOere" END), 0)
        FROM "OrderPosition" p WHERE p."orderId" = o."id") <>
      (SELECT coalesce(sum(CASE WHEN i."kind" = 'INVOICE' THEN i."totalOere" ELSE -i."totalOere" END), 0)
        FROM "Invoice" i WHERE i."orderId" = o."id")
    UNION ALL SELECT 'an order has not one confirmation' FROM "Order" o WHERE o."eventId" = $1 AND
      (SELECT count(*) FROM "OutboxMessage" m WHERE m."dedupeKey" = 'order-confirmed:' || o."id") <> 1
    UNION ALL SELECT 'an entry and its offers disagree' FROM "WaitingListEntry" e WHERE e."eventId" = $1 AND
      (e."status" = 'OFFERED')::int <>
      (SELECT count(*) FROM "WaitingListOffer" f WHERE f."entryId" = e."id" AND f."status" = 'OPEN')
    UNION ALL SELECT 'a gap in the numbers of ' || "kind" FROM "Invoice"
      GROUP BY "kind", "isSample" HAVING max("number") <> count(*)
    ORDER BY 1`,
    [id],
  )
  return [...new Set(rows.map(({ what }) => what))]
}

/** Whether a job that offers free seats was asked for since seats were offered last. */
async function seatsWereFreed({ id }: BuiltEvent): Promise<boolean> {
  const jobs = await database.sql(
    `SELECT 1 FROM pgboss.job WHERE name = 'events.offerFreedSeats' AND data->>'eventId' = $1`,
    [id],
  )
  return jobs.length > 0
}

async function whoWouldFit({ id }: BuiltEvent): Promise<number> {
  const [row] = await database.sql<{ fit: number }>(
    `SELECT count(*)::int AS "fit" FROM "WaitingListEntry" e
      WHERE e."eventId" = $1 AND e."status" = 'WAITING' AND NOT EXISTS (
        SELECT 1 FROM "Quota" k JOIN "QuotaProduct" q ON q."quotaId" = k."id"
          WHERE q."productId" = e."productId" AND k."size" - quota_taken(k."id") < e."seats")`,
    [id],
  )
  return row?.fit ?? 0
}

/** The same numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
