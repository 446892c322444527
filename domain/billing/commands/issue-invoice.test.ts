import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { buildInvoice } from "#test/billing.ts"
import { useDatabase } from "#test/database.ts"
import { issueInvoice } from "./issue-invoice.ts"

useDatabase()

const numbers = async () =>
  (await db.invoice.findMany({ where: { kind: "INVOICE", isSample: false }, select: { number: true } }))
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)

test("an invoice has a number, a date to pay by, its lines and the VAT in them", async () => {
  const at = new Date("2026-11-27T23:30:00Z")
  const issued = await transaction((tx) =>
    issueInvoice(tx, system("test"), buildInvoice({ at, amounts: [295_000, 65_000], vat: "STANDARD" })),
  )
  expect(issued).toMatchObject({ totalOere: 360_000, dueOn: "2026-12-28" })
  expect(
    await db.invoice.findUnique({
      where: { id: issued?.id ?? "" },
      select: { vatOere: true, issuerName: true, lines: { select: { amountOere: true } } },
    }),
  ).toEqual({
    vatOere: 72_000,
    issuerName: "Danmarks Biblioteksforening",
    lines: [{ amountOere: 295_000 }, { amountOere: 65_000 }],
  })
})

test("what comes to nothing is no invoice and takes no number", async () => {
  const before = await numbers()
  expect(
    await transaction((tx) => issueInvoice(tx, system("test"), buildInvoice({ amounts: [0] }))),
  ).toBeNull()
  expect(await numbers()).toEqual(before)
})

test("500 at once, a tenth of them taken back before they stand: numbers from 1 without gap or duplicate", async () => {
  await Promise.allSettled(
    Array.from({ length: 500 }, (_, place) =>
      transaction(async (tx) => {
        await issueInvoice(tx, system("test"), buildInvoice({}))
        if (place % 10 === 3) throw new Error("the act fails after all")
      }),
    ),
  )
  const all = await numbers()
  expect(all).toEqual(Array.from({ length: 451 }, (_, place) => place + 1))
})

test("samples have numbers of their own", async () => {
  const before = await numbers()
  const sample = await transaction((tx) =>
    issueInvoice(tx, system("test"), { ...buildInvoice({}), isSample: true }),
  )
  expect(sample?.number).toBe(1)
  expect(await numbers()).toEqual(before)
})
