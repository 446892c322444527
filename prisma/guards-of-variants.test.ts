import { beforeAll, expect, test } from "vitest"
import { type Db, db, transaction } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"
import { othersWait } from "#test/others-wait.ts"
import { type BuiltHotel, buildHotel } from "#test/variants.ts"

/** The guards of what is sold in variants, broken with SQL past all commands. */
const database = useDatabase()

const orderId = "00000000-0000-4000-8000-000000000002"
let event: BuiltEvent
let hotel: BuiltHotel
let otherHotel: BuiltHotel

beforeAll(async () => {
  event = await buildEvent()
  hotel = await buildHotel(event)
  otherHotel = await buildHotel(await buildEvent())
  const order = { id: orderId, code: "k", submissionKey: "k", buyerName: "P", buyerEmail: "p@example.org" }
  await db.order.create({ data: { ...order, eventId: event.id, billingKind: "FREE" } })
  await database.sql(position({ productId: `'${hotel.singleId}'` }))
  await database.sql(position({ productId: `'${hotel.doubleId}'`, cancelledAt: "now()" }))
  await database.sql(position({ productId: `'${event.dinnerId}'` }))
})

const change = (id: string, set: string) => `UPDATE "Product" SET ${set} WHERE "id" = '${id}'`
const join = (groupId: string, set = "") => `"groupId" = '${groupId}', "variant" = 'x'${set}`

testGuards(database, [
  [
    "a second variant on one seat",
    "OrderPosition_variant_insert",
    () => position({ productId: `'${hotel.doubleId}'` }),
  ],
  [
    "a variant that was given up taken back beside another",
    "OrderPosition_variant_update",
    () => `UPDATE "OrderPosition" SET "cancelledAt" = NULL WHERE "productId" = '${hotel.doubleId}'`,
  ],
  [
    "an add-on exchanged for a second variant",
    "OrderPosition_variant_update",
    () =>
      `UPDATE "OrderPosition" SET "productId" = '${hotel.doubleId}' WHERE "productId" = '${event.dinnerId}'`,
  ],
  [
    "a variant of a group of another event",
    "Product_group",
    () => change(event.dinnerId, join(otherHotel.groupId)),
  ],
  ["a ticket among add-ons", "Product_group", () => change(event.ticketId, join(hotel.groupId))],
  [
    "a variant of what somebody has another of",
    "Product_group",
    () => change(event.dinnerId, join(hotel.groupId)),
  ],
  ["a variant without a name", "Product_variant_name", () => change(hotel.singleId, `"variant" = ''`)],
])

test("two variants on two seats, and one after another was given up, are taken", async () => {
  expect(await outcomeOf(database, position({ productId: `'${hotel.doubleId}'`, seat: "1" }))).toBe("taken")
  const giveUp = `UPDATE "OrderPosition" SET "cancelledAt" = now() WHERE "productId" = '${hotel.singleId}'`
  expect(await outcomeOf(database, `${giveUp}; ${position({ productId: `'${hotel.doubleId}'` })}`)).toBe(
    "taken",
  )
})

test("who adds a variant to a seat waits for whoever is adding another, and is refused", async () => {
  const adding = await transaction(async (tx) => {
    await add(tx, hotel.singleId, 7)
    const second = Promise.allSettled([add(db, hotel.doubleId, 7)])
    await othersWait(tx)
    return { second }
  })
  const [second] = await adding.second
  expect(second?.status === "rejected" && String(second.reason)).toContain("two variants of one thing")
  expect(await variantsOn(7)).toBe(1)
})

test("without the lock on the order neither would see the other, and the seat would have both", async () => {
  const [guard] = await database.sql<{ text: string }>(
    `SELECT pg_get_functiondef('check_variants'::regproc) AS "text"`,
  )
  const text = guard?.text ?? ""
  const unlocked = text.replace(/PERFORM 1 FROM "Order" .* FOR NO KEY UPDATE;/, "")
  expect(unlocked).not.toBe(text)
  await database.sql(unlocked)
  try {
    await transaction(async (tx) => {
      await add(tx, hotel.singleId, 8)
      await add(db, hotel.doubleId, 8)
    })
  } finally {
    await database.sql(text)
  }
  expect(await variantsOn(8)).toBe(2)
})

const variantsOn = (seat: number) =>
  db.orderPosition.count({ where: { orderId, seat, productId: { in: [hotel.singleId, hotel.doubleId] } } })

async function add(to: Db, productId: string, seat: number): Promise<void> {
  const wish = { orderId, eventId: event.id, productId, kind: "ADDON", seat, priceOere: 0 } as const
  const attendee = { attendeeName: "Prøve", attendeeEmail: "x" }
  await to.orderPosition.create({ data: { ...wish, ...attendee, priceReason: {} }, select: { id: true } })
}

function position(changes: Record<string, string>): string {
  return insert("OrderPosition", {
    id: fresh,
    orderId: `'${orderId}'`,
    eventId: `'${event.id}'`,
    productId: `'${event.ticketId}'`,
    kind: "'ADDON'",
    seat: "0",
    attendeeName: "'Prøve'",
    attendeeEmail: `${fresh}::text`,
    priceOere: "0",
    priceReason: "'{}'",
    ...changes,
  })
}
