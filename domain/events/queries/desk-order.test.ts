import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { cancelPositions } from "../commands/cancel-positions.ts"
import { changeSeat } from "../commands/change-seat.ts"
import { signUp } from "../commands/sign-up.ts"
import { deskOrder } from "./desk-order.ts"
import { deskOrderTrail } from "./desk-order-trail.ts"

useDatabase()

async function ordered() {
  const event = await buildEvent()
  const [one, two] = ["en", "to"].map((name) => `${name}-${event.slug}@example.org`)
  const order = buildSignUp(event, [one ?? "", two ?? ""])
  for (const person of order.people.slice(0, 1)) person.addOns = [`${event.dinnerId}:${event.menu[1]}`]
  const { code } = await signUp(visitor, order)
  const { id } = await db.order.findUniqueOrThrow({ where: { code }, select: { id: true } })
  return { event, code, which: { eventId: event.id, orderId: id }, one: one ?? "", two: two ?? "" }
}

test("an order tells its people, what each has at which price and why, and its invoices", async () => {
  const { code, which, one, two } = await ordered()
  const manager = await signedIn("EVENT_MANAGER")
  const order = await deskOrder(manager, which)
  expect(order).toMatchObject({ code, status: "CONFIRMED", buyerEmail: one, totalOere: 655_000 })
  expect(
    order.seats.map(({ email, lines }) => [email, lines.map(({ product, dish }) => [product, dish])]),
  ).toEqual([
    [
      one,
      [
        ["Billet", ""],
        ["Festmiddag", "Grønt"],
      ],
    ],
    [two, [["Billet", ""]]],
  ])
  expect(order.invoices).toMatchObject([{ kind: "INVOICE", totalOere: 655_000 }])
})

test("its trail has every letter about it with how it fares, and who did what", async () => {
  const { code, which, one, two } = await ordered()
  const manager = await signedIn("EVENT_MANAGER")
  const { seats } = await deskOrder(manager, which)
  const position = seats[1]?.ticketId ?? ""
  const change = { code, position, version: 1, name: "Tove Prøve", email: two }
  await changeSeat(manager, { ...change, allergies: "", menus: [], client: "test" })
  await cancelPositions(manager, { code, positions: [position] })
  const { mails, acts } = await deskOrderTrail(manager, which)
  expect(mails.map(({ to, status }) => [to, status])).toEqual([
    [one, "QUEUED"],
    [two, "QUEUED"],
    [one, "QUEUED"],
    [one, "QUEUED"],
  ])
  expect(acts.map(({ operation, by, isPerson }) => [operation, by, isPerson])).toEqual([
    ["events.signUp", "visitor", false],
    ["events.changeSeat", manager.name, true],
    ["events.cancelOrder", manager.name, true],
  ])
  const elsewhere = { ...which, eventId: (await buildEvent()).id }
  expect(await deskOrderTrail(manager, elsewhere)).toEqual({ mails: [], acts: [] })
  expect(await refusalOf(deskOrder(manager, elsewhere))).toBe("errors.notFound")
})

test("who keeps the accounts reads it without the secret that changes it, and others do not", async () => {
  const { which } = await ordered()
  expect((await deskOrder(await signedIn("FINANCE_OFFICER"), which)).code).toBeNull()
  expect(await refusalOf(deskOrder(await signedIn("EDITOR"), which))).toBe("errors.notAllowed")
})
