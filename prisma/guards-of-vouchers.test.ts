import { beforeAll, expect, test } from "vitest"
import { db, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of vouchers, and of what an order may hold of a product, broken with SQL past all commands. */
const database = useDatabase()

const voucherId = "00000000-0000-4000-8000-000000000001"
const orderId = "00000000-0000-4000-8000-000000000002"
let event: BuiltEvent
let other: BuiltEvent

beforeAll(async () => {
  event = await buildEvent()
  other = await buildEvent()
  await db.product.update({ where: { id: event.dinnerId }, data: { requiresId: event.ticketId } })
  await database.sql(voucher({ id: `'${voucherId}'`, maxUses: "1" }))
  const order = { id: orderId, code: "k", submissionKey: "k", buyerName: "P", buyerEmail: "p@example.org" }
  await db.order.create({ data: { ...order, eventId: event.id, billingKind: "FREE" } })
  await database.sql(position({ seat: "0" }))
  await database.sql(position({ seat: "1", cancelledAt: "now()" }))
})

const change = (id: string, set: string) => `UPDATE "Product" SET ${set} WHERE "id" = '${id}'`

testGuards(database, [
  [
    "a product of which an order has none",
    "Product_per_order",
    () => change(event.ticketId, `"minPerOrder" = 0`),
  ],
  ["at most none of a product", "Product_per_order", () => change(event.ticketId, `"maxPerOrder" = 0`)],
  [
    "more at least than at most",
    "Product_per_order",
    () => change(event.ticketId, `"minPerOrder" = 3, "maxPerOrder" = 2`),
  ],
  [
    "a product that requires one of another event",
    "Product_requires",
    () => change(event.ticketId, `"requiresId" = '${other.ticketId}'`),
  ],
  [
    "a product that requires itself",
    "Product_requires",
    () => change(other.ticketId, `"requiresId" = '${other.ticketId}'`),
  ],
  [
    "two products that require each other",
    "Product_requires",
    () => change(event.ticketId, `"requiresId" = '${event.dinnerId}'`),
  ],
  ["a code in small letters", "Voucher_code", () => voucher({ code: "'tidlig'" })],
  ["a code that is guessed at once", "Voucher_code", () => voucher({ code: "'ABC'" })],
  ["more than all of a price", "Voucher_amount", () => voucher({ amount: "101" })],
  ["a price below nothing", "Voucher_amount", () => voucher({ kind: "'FIXED'", amount: "-1" })],
  ["a voucher for no seats", "Voucher_max_uses", () => voucher({ maxUses: "0" })],
  ["one use more than a voucher has", "OrderPosition_voucher_insert", () => position({ seat: "2" })],
  [
    "a cancelled seat taken back by a voucher that is used up",
    "OrderPosition_voucher_update",
    () => `UPDATE "OrderPosition" SET "cancelledAt" = NULL WHERE "seat" = 1`,
  ],
])

test("what is beside a ticket on the same seat is the same use, and a seat given up is none", async () => {
  const dinner = { seat: "0", productId: `'${event.dinnerId}'`, kind: "'ADDON'" }
  expect(await outcomeOf(database, position(dinner))).toBe("taken")
  const cancel = `UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "seat" = 0`
  expect(await outcomeOf(database, `${cancel}; ${position({ seat: "2" })}`)).toBe("taken")
})

test("of two who have each require the other at the same instant, one is refused", async () => {
  const { ticketId, dinnerId } = other
  const require = (id: string, requiresId: string) =>
    transaction((tx) => tx.product.update({ where: { id }, data: { requiresId }, select: { id: true } }))
  const tries = await Promise.allSettled([require(ticketId, dinnerId), require(dinnerId, ticketId)])
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

function voucher(changes: Record<string, string>): string {
  return insert("Voucher", {
    id: fresh,
    eventId: `'${event.id}'`,
    code: `upper(${fresh}::text)`,
    kind: "'PERCENT'",
    amount: "20",
    ...changes,
  })
}

function position(changes: Record<string, string>): string {
  return insert("OrderPosition", {
    id: fresh,
    orderId: `'${orderId}'`,
    eventId: `'${event.id}'`,
    productId: `'${event.ticketId}'`,
    kind: "'TICKET'",
    attendeeName: "'Prøve'",
    attendeeEmail: `${fresh}::text`,
    priceOere: "0",
    priceReason: "'{}'",
    voucherId: `'${voucherId}'`,
    ...changes,
  })
}
