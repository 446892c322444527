import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent, buildSignUp, mailsTo } from "#test/events.ts"
import { ledger } from "../queries/ledger.ts"
import { orderReceipt } from "../queries/order-receipt.ts"
import { cancelPositions } from "./cancel-positions.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

async function order(options: Parameters<typeof buildEvent>[0] = {}) {
  const event = await buildEvent(options)
  const input = buildSignUp(event, [`en-${event.slug}@example.org`, `to-${event.slug}@example.org`])
  const [first] = input.people
  if (first) first.addOns = [`${event.dinnerId}:${event.menu[0]}`]
  const { code } = await signUp(visitor, input)
  const positions = await db.orderPosition.findMany({
    where: { order: { code } },
    select: { id: true, kind: true, seat: true },
    orderBy: [{ seat: "asc" }, { kind: "asc" }],
  })
  return { event, code, positions, buyer: `en-${event.slug}@example.org` }
}

const standing = (code: string) => db.orderPosition.count({ where: { order: { code }, cancelledAt: null } })

test("one seat is given up with its dinner, one letter says so, and again changes nothing", async () => {
  const { event, code, positions, buyer } = await order()
  const ticket = positions.find(({ kind, seat }) => kind === "TICKET" && seat === 0)?.id ?? ""
  await Promise.all(Array.from({ length: 5 }, () => cancelPositions(visitor, { code, positions: [ticket] })))
  expect(await standing(code)).toBe(1)
  expect(await mailsTo(buyer, "events.cancelled")).toBe(1)
  expect(await db.order.findUnique({ where: { code }, select: { status: true } })).toEqual({
    status: "CONFIRMED",
  })
  await signUp(visitor, buildSignUp(event, [buyer]))
})

test("all is given up, and the order is a cancelled one", async () => {
  const { code, buyer } = await order()
  await cancelPositions(visitor, { code, positions: [] })
  expect(await standing(code)).toBe(0)
  expect(await db.order.findUnique({ where: { code }, select: { status: true } })).toEqual({
    status: "CANCELLED",
  })
  expect(await mailsTo(buyer, "events.cancelled")).toBe(1)
})

test("after the date the participant may not, and the organiser may", async () => {
  const cancelUntilAt = new Date(now().getTime() - 1_000)
  const { code } = await order({ event: { cancelUntilAt } })
  expect(await refusalOf(cancelPositions(visitor, { code, positions: [] }))).toBe("events.cancelOver")
  expect(await refusalOf(cancelPositions(await signedIn("EDITOR"), { code, positions: [] }))).toBe(
    "events.cancelOver",
  )
  await cancelPositions(await signedIn("EVENT_MANAGER"), { code, positions: [] })
  expect(await standing(code)).toBe(0)
})

test("a code that nobody was given, or a seat of another order, gives up nothing", async () => {
  const mine = await order()
  const theirs = await order()
  expect(await refusalOf(cancelPositions(visitor, { code: "z".repeat(24), positions: [] }))).toBe(
    "errors.notFound",
  )
  const foreign = theirs.positions[0]?.id ?? ""
  expect(await refusalOf(cancelPositions(visitor, { code: mine.code, positions: [foreign] }))).toContain(
    "events.nothingToCancel",
  )
  expect(await standing(mine.code)).toBe(3)
  expect(await standing(theirs.code)).toBe(3)
})

test("a freed seat is offered on by itself, in a job of the same transaction, where the event says so", async () => {
  const byItself = await order()
  const byHand = await order({ event: { offersByItself: false } })
  for (const { code } of [byItself, byHand]) await cancelPositions(system("test"), { code, positions: [] })
  const jobs = await db.$queryRaw<{ id: string }[]>`
    SELECT data->>'eventId' AS id FROM pgboss.job WHERE name = 'events.offerFreedSeats'`
  expect(jobs.map(({ id }) => id)).toContain(byItself.event.id)
  expect(jobs.map(({ id }) => id)).not.toContain(byHand.event.id)
})

const half = (eventId: string, from = now()) =>
  db.cancellationRule.create({ data: { eventId, fromAt: from, feePercent: 50 }, select: { id: true } })

test("once a rule has begun its fee is kept, and only as much as was shown", async () => {
  const { event, code, positions } = await order()
  const ticket = positions.find(({ kind, seat }) => kind === "TICKET" && seat === 1)?.id ?? ""
  await half(event.id)
  const shown = await orderReceipt(visitor, code)
  const fee = shown?.seats[1]?.positions[0]?.feeOere ?? 0
  expect(fee).toBe(147_500)
  const asked = { code, positions: [ticket] }
  for (const agreedFeeOere of [null, fee - 1]) {
    expect(await refusalOf(cancelPositions(visitor, { ...asked, agreedFeeOere }))).toBe(
      "errors.invalidInput events.feeChanged",
    )
  }
  expect(await standing(code)).toBe(3)
  await cancelPositions(visitor, { ...asked, agreedFeeOere: fee })
  const after = await orderReceipt(visitor, code)
  expect(after?.totalOere).toBe((shown?.totalOere ?? 0) - 295_000 + fee)
  expect(after?.invoices.at(-1)).toMatchObject({ kind: "CREDIT_NOTE", totalOere: 295_000 - fee })
  const [line] = (await ledger(system("test"), event.id)).filter(
    ({ reason }) => reason.code === "events.reason.fee",
  )
  expect(line?.priceOere).toBe(fee)
})

test("before the first rule, and for the organiser, nothing is kept", async () => {
  const { event, code, positions } = await order()
  await half(event.id, new Date(now().getTime() + 60_000))
  await cancelPositions(visitor, { code, positions: [positions.at(-1)?.id ?? ""] })
  await half(event.id)
  await cancelPositions(await signedIn("EVENT_MANAGER"), { code, positions: [] })
  expect(await db.orderPosition.count({ where: { order: { code }, feeOere: { gt: 0 } } })).toBe(0)
})

test("what another add-on requires is given up together with it, or not at all; both are named", async () => {
  const event = await buildEvent()
  const wine = await db.product.create({
    data: {
      eventId: event.id,
      kind: "ADDON",
      name: "Vinmenu",
      priceOere: 20_000,
      requiresId: event.dinnerId,
      quotas: { create: { quotaId: event.dinnerQuotaId } },
    },
    select: { id: true },
  })
  const input = buildSignUp(event, [`vin-${event.slug}@example.org`])
  for (const person of input.people)
    Object.assign(person, { addOns: [`${event.dinnerId}:${event.menu[0]}`, wine.id] })
  const { code } = await signUp(visitor, input)
  const shown = await orderReceipt(visitor, code)
  const dinner = shown?.seats[0]?.positions.find(({ product }) => product === "Festmiddag")
  const alone = { code, positions: [dinner?.id ?? ""] }
  expect(await refusalOf(cancelPositions(visitor, alone))).toBe(
    "errors.invalidInput events.neededBy?product=Vinmenu&needs=Festmiddag",
  )
  expect(await standing(code)).toBe(3)
  expect(dinner?.takesAlong).toHaveLength(2)
  await cancelPositions(visitor, { code, positions: [...(dinner?.takesAlong ?? [])] })
  expect(await standing(code), "the ticket stands").toBe(1)
})
