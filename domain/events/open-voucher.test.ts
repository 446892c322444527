import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { type BuiltEvent, buildEvent, buildSignUp } from "#test/events.ts"
import { cancelPositions } from "./commands/cancel-positions.ts"
import { saveVoucher } from "./commands/save-voucher.ts"
import { signUp } from "./commands/sign-up.ts"
import { stopVoucher } from "./commands/stop-voucher.ts"
import { usesOf } from "./open-voucher.ts"
import { quote } from "./queries/quote.ts"
import type { SaveVoucher } from "./voucher-input.ts"

const database = useDatabase()
const desk = system("test")

async function buildVoucher(event: BuiltEvent, changes: Partial<SaveVoucher> = {}): Promise<string> {
  const terms = { kind: "PERCENT", percent: 20, kroner: null, maxUses: null } as const
  const voucher = { eventId: event.id, code: "TIDLIG", ...terms, validUntil: null, products: [], ...changes }
  return (await saveVoucher(desk, voucher)).id
}

const order = (event: BuiltEvent, who: string[], voucher = "TIDLIG") =>
  signUp(
    visitor,
    buildSignUp(
      event,
      who.map((name) => `${name}-${event.slug}@example.org`),
      { voucher },
    ),
  )

const quoted = (event: BuiltEvent, voucher: string, client: string) => {
  const people = [{ email: "", ticket: event.ticketId, addOns: [] }]
  return quote(visitor, { slug: event.slug, organisationId: null, people, voucher }, client)
}

test("the quote, the order and its position have the lower price with its reason; the dinner costs what it did", async () => {
  const event = await buildEvent()
  const voucherId = await buildVoucher(event)
  const reason = {
    code: "vouchers.reason.percent",
    values: { voucher: "TIDLIG", percent: "20", oere: "295000" },
  }
  const told = await quoted(event, "TIDLIG", event.slug)
  expect(told).toMatchObject({ totalOere: 236_000, voucherFault: "", lines: [{ reason }] })
  const input = buildSignUp(event, [`a-${event.slug}@example.org`], { voucher: "TIDLIG" })
  for (const person of input.people) person.addOns = [`${event.dinnerId}:${event.menu[0]}`]
  const { code } = await signUp(visitor, input)
  const positions = await db.orderPosition.findMany({ where: { order: { code } }, orderBy: { kind: "asc" } })
  expect(positions).toMatchObject([
    { kind: "TICKET", priceOere: 236_000, priceReason: reason, voucherId },
    { kind: "ADDON", priceOere: 65_000, voucherId: null },
  ])
})

test("a code that is unknown, over, stopped or used up says which, at its field and in the quote", async () => {
  const event = await buildEvent()
  await buildVoucher(event, { code: "OVER", validUntil: "2020-01-01T10:00" })
  await stopVoucher(desk, { id: await buildVoucher(event, { code: "STOP" }) })
  await buildVoucher(event, { code: "ENGANG", maxUses: 1 })
  expect(await refusalOf(order(event, ["x", "y"], "ENGANG"))).toBe(
    "errors.invalidInput vouchers.fewLeft?left=1",
  )
  await order(event, ["a"], "ENGANG")
  const faults = { FORKERT: "unknown", OVER: "expired", STOP: "stopped", ENGANG: "usedUp" }
  for (const [code, fault] of Object.entries(faults)) {
    expect(await refusalOf(order(event, ["b"], code))).toBe(`errors.invalidInput vouchers.${fault}`)
    const { totalOere, voucherFault } = await quoted(event, code, event.slug)
    expect([totalOere, voucherFault]).toEqual([295_000, `vouchers.${fault}`])
  }
})

test("codes cannot be guessed: after sixty from one place none is told of, and one that was told of still is", async () => {
  const event = await buildEvent()
  await buildVoucher(event)
  const fault = async (code: string, client = "203.0.113.9") =>
    (await quoted(event, code, client)).voucherFault
  for (let n = 0; n < 60; n++) expect(await fault(`GAET${n}`)).toBe("vouchers.unknown")
  expect(await fault("TIDLIG")).toBe("vouchers.tooManyTried")
  expect(await fault("GAET7")).toBe("vouchers.unknown")
  expect(await fault("TIDLIG", "203.0.113.10")).toBe("")
})

test("a seat that is given up can be used again, and a voucher that lowers nothing is not used", async () => {
  const event = await buildEvent()
  const id = await buildVoucher(event, { maxUses: 1 })
  const { code } = await order(event, ["a"])
  await cancelPositions(visitor, { code, positions: [] })
  expect(await usesOf(db, id)).toBe(0)
  await order(event, ["b"])
  expect(await usesOf(db, id)).toBe(1)
  const dear = await buildVoucher(event, { code: "DYRT", kind: "FIXED", kroner: 400_000 })
  await order(event, ["c"], "DYRT")
  expect(await usesOf(db, dear)).toBe(0)
  expect((await quoted(event, "DYRT", event.slug)).voucherFault).toBe("vouchers.noLower")
})

test("equal posts of the last use make one order, and all get its receipt", async () => {
  const event = await buildEvent()
  const id = await buildVoucher(event, { maxUses: 1 })
  const input = buildSignUp(event, [`ens-${event.slug}@example.org`], { voucher: "TIDLIG" })
  const receipts = await Promise.all(Array.from({ length: 20 }, () => signUp(visitor, input)))
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(1)
  expect(await usesOf(db, id)).toBe(1)
})

const crowd = (event: BuiltEvent) =>
  Promise.allSettled(Array.from({ length: 40 }, (_, n) => order(event, [`p${n}`])))

test("forty at once, for a ticket without a quota, use it exactly as often as it holds", async () => {
  const event = await buildEvent()
  await db.quotaProduct.deleteMany({ where: { productId: event.ticketId } })
  const id = await buildVoucher(event, { maxUses: 5 })
  const tries = await crowd(event)
  expect(await usesOf(db, id)).toBe(5)
  const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason.fields] : []))
  expect(refused).toHaveLength(35)
  for (const fields of refused) expect(fields).toEqual({ voucher: ["vouchers.usedUp"] })
  expect(await db.orderPosition.count({ where: { eventId: event.id } })).toBe(5)
})

// Last in this file: it takes the guards away.
test("control: without the lock and the trigger the same race overuses", async () => {
  await database.sql(
    `CREATE OR REPLACE FUNCTION lock_voucher(voucher uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$`,
  )
  await database.sql(`DROP TRIGGER "OrderPosition_voucher_insert" ON "OrderPosition"`)
  const event = await buildEvent()
  await db.quotaProduct.deleteMany({ where: { productId: event.ticketId } })
  const id = await buildVoucher(event, { maxUses: 3 })
  await crowd(event)
  expect(await usesOf(db, id)).toBeGreaterThan(3)
})
