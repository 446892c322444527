import { beforeAll, expect, test } from "vitest"
import { db, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { testGuards } from "#test/guards.ts"

/** The guards of what an order may hold of a product, broken with SQL past all commands. */
const database = useDatabase()

let event: BuiltEvent
let other: BuiltEvent

beforeAll(async () => {
  event = await buildEvent()
  other = await buildEvent()
  await db.product.update({ where: { id: event.dinnerId }, data: { requiresId: event.ticketId } })
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
])

test("of two who have each require the other at the same instant, one is refused", async () => {
  const { ticketId, dinnerId } = other
  const require = (id: string, requiresId: string) =>
    transaction((tx) => tx.product.update({ where: { id }, data: { requiresId }, select: { id: true } }))
  const tries = await Promise.allSettled([require(ticketId, dinnerId), require(dinnerId, ticketId)])
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})
