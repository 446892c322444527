import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { cancelEvent } from "#domain/events/commands/cancel-event.ts"
import { cancelPositions } from "#domain/events/commands/cancel-positions.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { orderReceipt } from "#domain/events/queries/order-receipt.ts"
import { db, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp, mailsTo } from "#test/events.ts"
import { creditPositions } from "./credit-positions.ts"

useDatabase()

async function ordered(changes: Parameters<typeof buildSignUp>[2] = {}) {
  const event = await buildEvent()
  const input = buildSignUp(event, [`en-${event.slug}@example.org`, `to-${event.slug}@example.org`], changes)
  const { code } = await signUp(visitor, input)
  const positions = await db.orderPosition.findMany({
    where: { order: { code } },
    select: { id: true },
    orderBy: { seat: "asc" },
  })
  return { event, input, code, positions: positions.map(({ id }) => id) }
}

const papers = async (code: string) =>
  (await orderReceipt(visitor, code))?.invoices.map(({ kind, totalOere }) => [kind, totalOere])

test("fifty equal posts are one order with one invoice", async () => {
  const event = await buildEvent()
  const input = buildSignUp(event, [`mange-${event.slug}@example.org`])
  const codes = await Promise.all(Array.from({ length: 50 }, () => signUp(visitor, input)))
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
  expect(await papers(codes[0]?.code ?? "")).toEqual([["INVOICE", 295_000]])
  expect(await mailsTo(input.people[0]?.email ?? "", "events.confirmed")).toBe(1)
  expect(await mailsTo(input.people[0]?.email ?? "", "billing.invoice")).toBe(0)
})

test("one seat given up is one credit note, the rest another, and neither comes twice", async () => {
  const { code, positions } = await ordered()
  const one = { code, positions: positions.slice(0, 1) }
  await Promise.all(Array.from({ length: 5 }, () => cancelPositions(visitor, one)))
  expect(await papers(code)).toEqual([
    ["INVOICE", 590_000],
    ["CREDIT_NOTE", 295_000],
  ])
  await cancelPositions(visitor, { code, positions: [] })
  await cancelPositions(visitor, { code, positions: [] })
  expect(await papers(code)).toEqual([
    ["INVOICE", 590_000],
    ["CREDIT_NOTE", 295_000],
    ["CREDIT_NOTE", 295_000],
  ])
})

test("a fee is kept of what is taken back", async () => {
  const { code, positions } = await ordered()
  const [positionId = ""] = positions
  await transaction((tx) => creditPositions(tx, system("test"), [{ positionId, feeOere: 100_000 }], now()))
  expect(await papers(code)).toContainEqual(["CREDIT_NOTE", 195_000])
  await transaction((tx) => creditPositions(tx, system("test"), [{ positionId, feeOere: 0 }], now()))
  expect(await papers(code)).toHaveLength(2)
})

test("a free order has no invoice, and giving it up no credit note", async () => {
  const event = await buildEvent({ priceOere: 0 })
  const { code } = await signUp(visitor, buildSignUp(event, [`gratis-${event.slug}@example.org`]))
  await cancelPositions(visitor, { code, positions: [] })
  expect(await papers(code)).toEqual([])
})

test("an event that is called off takes back what stands, once", async () => {
  const { event, code, positions } = await ordered()
  await cancelPositions(visitor, { code, positions: positions.slice(0, 1) })
  await cancelEvent(system("test"), { eventId: event.id, reason: "Sygdom" })
  expect(await papers(code)).toEqual([
    ["INVOICE", 590_000],
    ["CREDIT_NOTE", 295_000],
    ["CREDIT_NOTE", 295_000],
  ])
})

test("who pays and did not order gets the invoice by mail; whom EAN pays for does not", async () => {
  const payer = "bogholder@example.org"
  const { event, code } = await ordered({ billingEmail: payer, billingName: "Prøve Kommune" })
  expect(await mailsTo(payer, "billing.invoice")).toBe(1)
  const [invoice] = await db.invoice.findMany({
    where: { order: { code } },
    select: { buyerName: true, buyerEmail: true, subject: true },
  })
  expect(invoice).toMatchObject({ buyerName: "Prøve Kommune", buyerEmail: payer })
  await signUp(
    visitor,
    buildSignUp(event, [`ean-${event.slug}@example.org`], {
      billingKind: "EAN",
      gln: "5798000880016",
      billingEmail: payer,
      reference: "ABC",
    }),
  )
  expect(await mailsTo(payer, "billing.invoice")).toBe(1)
})
