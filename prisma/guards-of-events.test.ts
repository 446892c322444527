import { beforeAll, expect, test } from "vitest"
import { db, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of events, orders and seats, broken with SQL past all commands. */
const database = useDatabase()

const orderId = "00000000-0000-4000-8000-000000000001"
const freshId = "00000000-0000-4000-8000-000000000004"
const listId = "00000000-0000-4000-8000-000000000005"
const waitingId = "00000000-0000-4000-8000-000000000002"
/** Has seats, one of them taken. */
let open: BuiltEvent
/** Has one seat, and it is taken. */
let full: BuiltEvent

beforeAll(async () => {
  open = await buildEvent()
  full = await buildEvent({ seats: 1 })
  await database.sql(order({ id: `'${orderId}'` }))
  await database.sql(position(open, { seat: "0", attendeeEmail: "'her@example.org'" }))
  await database.sql(position(full, { seat: "1", attendeeEmail: "'her@example.org'" }))
  await database.sql(position(full, { seat: "2", attendeeEmail: "'var@example.org'", cancelledAt: "now()" }))
  await database.sql(insert("CheckinList", { id: `'${listId}'`, eventId: `'${open.id}'`, name: "'Indgang'" }))
  await database.sql(passage())
  await database.sql(doubt({}))
  await database.sql(doubt({ settledAt: "now()" }))
  await database.sql(waiting({ id: `'${waitingId}'`, email: "'venter@example.org'" }))
  await database.sql(offer(full, { status: "'EXPIRED'" }))
  await database.sql(offer(open))
})

testGuards(database, [
  ["a wrong GLN on an order", "Order_gln_valid", () => order({ gln: "'5798000880017'" })],
  ["a wrong CVR number on an order", "Order_cvr_valid", () => order({ cvr: "'13585627'" })],
  ["an order paid by EAN without a GLN", "Order_ean_has_gln", () => order({ billingKind: "'EAN'" })],
  ["a cancelled order without a when", "Order_cancelled_at", () => order({ status: "'CANCELLED'" })],
  ["a standing order with a when", "Order_cancelled_at", () => order({ cancelledAt: "now()" })],
  [
    "an event that ends before it starts",
    "Event_ends_after_start",
    () => `UPDATE "Event" SET "endsAt" = "startsAt" - interval '1 second'`,
  ],
  [
    "a fee of more than the price",
    "CancellationRule_percent",
    () =>
      insert("CancellationRule", { id: fresh, eventId: `'${open.id}'`, fromAt: "now()", feePercent: "101" }),
  ],
  [
    "a fee for a seat that stands",
    "OrderPosition_fee",
    () => `UPDATE "OrderPosition" SET "feeOere" = 1, "priceOere" = 2 WHERE "cancelledAt" IS NULL`,
  ],
  ["a passage at a door that is changed", "Checkin_stands", () => `UPDATE "Checkin" SET "door" = 'dør 2'`],
  [
    "whom a door let in by itself, told otherwise",
    "CheckinDoubt_stands",
    () => `UPDATE "CheckinDoubt" SET "door" = 'dør 2'`,
  ],
  [
    "whom somebody looked at, looked at once more",
    "CheckinDoubt_stands",
    () => `UPDATE "CheckinDoubt" SET "settledAt" = now() + interval '1 minute' WHERE "settledAt" IS NOT NULL`,
  ],
  [
    "a code of no ticket that is somebody's",
    "CheckinDoubt_says_why",
    () => doubt({ why: "'unknown'", positionId: `(SELECT "id" FROM "OrderPosition" LIMIT 1)` }),
  ],
  ["a doubt of no known kind", "CheckinDoubt_says_why", () => doubt({ why: "'hm'" })],
  ["all passages at once", "Checkin_stands_all", () => `TRUNCATE "Checkin"`],
  [
    "a refusal at a door that does not say why",
    "Checkin_denied_says_why",
    () => passage({ kind: "'DENIED'" }),
  ],
  ["an offer of no hours", "Event_offer_hours", () => `UPDATE "Event" SET "offerHours" = 0`],
  ["an offer of more than 30 days", "Event_offer_hours", () => `UPDATE "Event" SET "offerHours" = 721`],
  ["a ticket below nothing", "Product_price", () => `UPDATE "Product" SET "priceOere" = -1`],
  ["a lower price below nothing", "PriceRule_amount", () => rule({ amountOere: "-1" })],
  ["an early price without an end", "PriceRule_early_until", () => rule({ condition: "'EARLY'" })],
  [
    "an early price for members without an end",
    "PriceRule_early_until",
    () => rule({ condition: "'EARLY_MEMBER'" }),
  ],
  [
    "fewer seats than none",
    "Quota_size",
    () => insert("Quota", { id: fresh, eventId: `'${open.id}'`, name: "'x'", size: "-1" }),
  ],
  [
    "a seat sold for less than nothing",
    "OrderPosition_price",
    () => `UPDATE "OrderPosition" SET "priceOere" = -1`,
  ],
  ["waiting for no seats", "WaitingListEntry_seats", () => waiting({ seats: "0" })],
  ["waiting for more than a hundred seats", "WaitingListEntry_seats", () => waiting({ seats: "101" })],
  [
    "a second ticket for one person",
    "OrderPosition_one_ticket",
    () => position(open, { attendeeEmail: "'her@example.org'" }),
  ],
  [
    "a seat without a name that has an address",
    "OrderPosition_unnamed",
    () =>
      position(open, { attendeeState: "'INVITED'", attendeeName: "''", attendeeEmail: "'a@example.org'" }),
  ],
  ["a seat that skips a version", "OrderPosition_version", () => `UPDATE "OrderPosition" SET "version" = 3`],
  [
    "the code of an earlier ticket given to another",
    "OrderPosition_code_is_new",
    () => `INSERT INTO "SeatVersion" SELECT "id", 1, 'Ada', 'ada@example.org', '${freshId}', now()
        FROM "OrderPosition" LIMIT 1;
      UPDATE "OrderPosition" SET "code" = '${freshId}' WHERE "eventId" = '${open.id}'`,
  ],
  [
    "a second open invitation to a seat",
    "SeatInvitation_one_open",
    () => `${invitation("eet")}; ${invitation("to")}`,
  ],
  ["the same thing twice on one seat", "OrderPosition_one_of_each", () => position(open, { seat: "0" })],
  ["a second open offer to one who waits", "WaitingListOffer_one_open", () => offer(open)],
  [
    "waiting twice for one ticket",
    "WaitingListEntry_once",
    () => waiting({ email: "'venter@example.org'", status: "'OFFERED'" }),
  ],
  ["a seat beyond the last", "OrderPosition_quota_insert", () => position(full)],
  [
    "a cancelled seat taken back beyond the last",
    "OrderPosition_quota_update",
    () => `UPDATE "OrderPosition" SET "cancelledAt" = NULL WHERE "eventId" = '${full.id}'`,
  ],
  ["an offer beyond the last seat", "WaitingListOffer_quota_insert", () => `${closeOffers}; ${offer(full)}`],
  [
    "an old offer opened again beyond the last seat",
    "WaitingListOffer_quota_update",
    () =>
      `${closeOffers}; UPDATE "WaitingListOffer" SET "status" = 'OPEN' WHERE "productId" = '${full.ticketId}'`,
  ],
  ["a hold beyond the last seat", "SeatHold_quota_insert", () => `${closeOffers}; ${hold(full)}`],
  [
    "an old hold opened again beyond the last seat",
    "SeatHold_quota_update",
    () => `${closeOffers}; ${hold(full, { status: "'EXPIRED'" })}; UPDATE "SeatHold" SET "status" = 'OPEN'`,
  ],
  ["a hold of no seats", "SeatHold_seats", () => hold(open, { seats: "0" })],
  ["a hold for a day", "SeatHold_short", () => hold(open, { dueAt: "now() + interval '1 day'" })],
  [
    "a hold extended twice",
    "SeatHold_extended_once",
    () =>
      `${hold(open, { extendedAt: "now()" })}; UPDATE "SeatHold" SET "dueAt" = "dueAt" + interval '1 minute'`,
  ],
  [
    "a full quota for one more product that is sold",
    "QuotaProduct_quota",
    () => insert("QuotaProduct", { quotaId: `'${full.quotaId}'`, productId: `'${open.ticketId}'` }),
  ],
  [
    "a quota smaller than what is taken",
    "Quota_size_holds",
    () => `UPDATE "Quota" SET "size" = 0 WHERE "id" = '${full.quotaId}'`,
  ],
])

test("what was cancelled, withdrawn or answered is in nobody's way", async () => {
  const cancel = (event: BuiltEvent) =>
    `UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "eventId" = '${event.id}'`
  const again = { seat: "0", attendeeEmail: "'her@example.org'" }
  expect(await outcomeOf(database, `${cancel(open)}; ${position(open, again)}`)).toBe("taken")
  expect(await outcomeOf(database, `${cancel(full)}; ${position(full)}`)).toBe("taken")
  expect(await outcomeOf(database, `${closeOffers}; ${offer(open)}`)).toBe("taken")
  const withdraw = `UPDATE "WaitingListEntry" SET "status" = 'WITHDRAWN'`
  expect(await outcomeOf(database, `${withdraw}; ${waiting({ email: "'venter@example.org'" })}`)).toBe(
    "taken",
  )
})

test("an EAN order with a GLN, and an early price with an end, are taken", async () => {
  expect(await outcomeOf(database, order({ billingKind: "'EAN'", gln: "'5798000880016'" }))).toBe("taken")
  expect(await outcomeOf(database, rule({ condition: "'EARLY'", untilAt: "now()" }))).toBe("taken")
})

test("seats that are locked are locked for everyone else until commit, and no others with them", async () => {
  const look = (id: string) =>
    db.$queryRaw`SELECT 1 AS n FROM "Quota" WHERE "id" = ${id}::uuid FOR UPDATE NOWAIT`
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT lock_quotas(ARRAY[${open.ticketId}]::uuid[])::text`
    await expect(look(open.quotaId)).rejects.toThrow("could not obtain lock")
    await look(open.dinnerQuotaId)
    await look(full.quotaId)
  })
  await look(open.quotaId)
})

const closeOffers = `UPDATE "WaitingListOffer" SET "status" = 'DECLINED' WHERE "status" = 'OPEN'`

function doubt(changes: Record<string, string>): string {
  return insert("CheckinDoubt", {
    nonce: fresh,
    listId: `'${listId}'`,
    code: fresh,
    why: "'unknown'",
    at: "now()",
    ...changes,
  })
}

function passage(values: Record<string, string> = {}): string {
  const positionId = `(SELECT "id" FROM "OrderPosition" LIMIT 1)`
  return insert("Checkin", {
    id: fresh,
    listId: `'${listId}'`,
    positionId,
    kind: "'IN'",
    nonce: fresh,
    at: "now()",
    ...values,
  })
}

function order(changes: Record<string, string>): string {
  return insert("Order", {
    id: fresh,
    code: fresh,
    eventId: `'${open.id}'`,
    submissionKey: fresh,
    buyerName: "'Prøve'",
    buyerEmail: "'p@example.org'",
    billingKind: "'MAIL'",
    ...changes,
  })
}

function position(event: BuiltEvent, changes: Record<string, string> = {}): string {
  return insert("OrderPosition", {
    id: fresh,
    orderId: `'${orderId}'`,
    eventId: `'${event.id}'`,
    productId: `'${event.ticketId}'`,
    kind: "'TICKET'",
    seat: "90",
    attendeeName: "'Prøve'",
    attendeeEmail: "'ny@example.org'",
    priceOere: "0",
    priceReason: "'{}'",
    ...changes,
  })
}

function rule(changes: Record<string, string>): string {
  return insert("PriceRule", {
    id: fresh,
    productId: `'${open.ticketId}'`,
    condition: "'MEMBER'",
    amountOere: "1",
    ...changes,
  })
}

function waiting(changes: Record<string, string>): string {
  return insert("WaitingListEntry", {
    id: fresh,
    code: fresh,
    submissionKey: fresh,
    eventId: `'${full.id}'`,
    productId: `'${full.ticketId}'`,
    seats: "1",
    name: "'Prøve'",
    email: "'ny@example.org'",
    ...changes,
  })
}

function offer(event: BuiltEvent, changes: Record<string, string> = {}): string {
  return insert("WaitingListOffer", {
    id: fresh,
    entryId: `'${waitingId}'`,
    productId: `'${event.ticketId}'`,
    seats: "1",
    tokenHash: fresh,
    expiresAt: "now()",
    ...changes,
  })
}

function invitation(token: string): string {
  return `INSERT INTO "SeatInvitation" ("id", "positionId", "email", "tokenHash", "invitedAt", "mailedAt")
    SELECT gen_random_uuid(), "id", 'a@example.org', '${token}', now(), now() FROM "OrderPosition"
    WHERE "eventId" = '${open.id}' LIMIT 1`
}

function hold(event: BuiltEvent, changes: Record<string, string> = {}): string {
  return insert("SeatHold", {
    id: fresh,
    eventId: `'${event.id}'`,
    productId: `'${event.ticketId}'`,
    seats: "1",
    tokenHash: "gen_random_uuid()",
    heldAt: "now()",
    dueAt: "now() + interval '15 minutes'",
    ...changes,
  })
}
