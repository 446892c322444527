import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of invoices and their numbers, broken with SQL past all commands. */
const database = useDatabase()

const first = "00000000-0000-4000-8000-000000000001"
const other = "00000000-0000-4000-8000-000000000002"
const third = "00000000-0000-4000-8000-000000000003"
const now = "SET CONSTRAINTS ALL IMMEDIATE"

beforeAll(async () => {
  await buildEvent()
  await database.sql(`BEGIN; ${issued({ id: `'${first}'` })}; ${line({ invoiceId: `'${first}'` })}; COMMIT`)
})

testGuards(database, [
  ["a second sender", "InvoiceIssuer_one_row", () => insert("InvoiceIssuer", { id: "2" })],
  ["a year to pay", "InvoiceIssuer_paymentDays", () => `UPDATE "InvoiceIssuer" SET "paymentDays" = 365`],
  ["an invoice of nothing", "Invoice_amounts", () => issued({ totalOere: "0" })],
  ["more VAT than price", "Invoice_amounts", () => issued({ vatOere: "10001" })],
  ["an invoice that takes another back", "Invoice_credits", () => issued({ creditsId: `'${first}'` })],
  ["a credit note of nothing", "Invoice_credits", () => issued({ kind: "'CREDIT_NOTE'" }, "CREDIT_NOTE")],
  ["a line below nothing", "InvoiceLine_amount", () => line({ amountOere: "-1", place: "7" })],
  [
    "an exempt line that does not say why",
    "InvoiceLine_exempt_says_why",
    () => line({ vat: "'EXEMPT'", place: "7" }),
  ],
  [
    "an invoice that is changed",
    "Invoice_stands",
    () => `UPDATE "Invoice" SET "buyerName" = 'En anden' WHERE "id" = '${first}'`,
  ],
  ["a line that is changed", "InvoiceLine_stands", () => `UPDATE "InvoiceLine" SET "text" = 'Andet'`],
  [
    "an invoice that is removed",
    "Invoice_stays",
    () => `${issued({ id: `'${third}'` })}; DELETE FROM "Invoice" WHERE "id" = '${third}'`,
  ],
  ["a line that is removed", "InvoiceLine_stays", () => `DELETE FROM "InvoiceLine"`],
  ["all lines at once", "InvoiceLine_stays_all", () => `TRUNCATE "InvoiceLine"`],
  ["an invoice without its lines", "Invoice_total", () => `${issued()}; ${now}`],
  [
    "a line that is added later",
    "InvoiceLine_total",
    () => `${line({ invoiceId: `'${first}'`, place: "1" })}; ${now}`,
  ],
  ["a credit note of more than there is", "Invoice_credit", () => credited("10001")],
  [
    "two credit notes of more than there is together",
    "Invoice_credit",
    () => `${credited("6000")}; ${credited("6000", third)}`,
  ],
  ["a credit note of a sample for a real invoice", "Invoice_credit", () => credited("5000", other, "true")],
  [
    "a number that no invoice has",
    "InvoiceSeries_numbers_used",
    () => `UPDATE "InvoiceSeries" SET "lastNumber" = "lastNumber" + 1; ${now}`,
  ],
  [
    "a number that goes back",
    "InvoiceSeries_numbers_used",
    () => `UPDATE "InvoiceSeries" SET "lastNumber" = -1 WHERE NOT "isSample" AND "kind" = 'INVOICE'; ${now}`,
  ],
  [
    "an exempt product that does not say why",
    "Product_exempt_says_why",
    () => `UPDATE "Product" SET "vat" = 'EXEMPT'`,
  ],
  ["a number of one's own choice", "Invoice_number", () => issued({ number: "7" })],
])

test("what the accounts need no longer may be removed, and not a day before", async () => {
  const old = (age: string) => `
    ${issued({ id: `'${third}'`, issuedAt: `date_trunc('year', now()) - interval '${age}'` })};
    ${line({ invoiceId: `'${third}'`, place: "0" })};
    DELETE FROM "InvoiceLine" WHERE "invoiceId" = '${third}'; DELETE FROM "Invoice" WHERE "id" = '${third}'`
  expect(await outcomeOf(database, old("5 years 2 days"))).toBe("taken")
  expect(await outcomeOf(database, old("4 years"))).toMatch(/^DELETE on InvoiceLine is refused/)
})

test("who is erased can be taken out of an invoice, and nobody put in", async () => {
  const erased = `UPDATE "Invoice" SET "buyerName" = '', "buyerEmail" = '', "reference" = '' WHERE "id" = '${first}'`
  expect(await outcomeOf(database, `${erased}; UPDATE "InvoiceLine" SET "text" = ''`)).toBe("taken")
  for (const column of ["buyerEmail", "reference"]) {
    expect(await outcomeOf(database, `UPDATE "Invoice" SET "${column}" = 'en anden'`)).toMatch(/is refused/)
  }
})

test("all of an invoice can be taken back, in parts", async () => {
  expect(await outcomeOf(database, `${credited("6000")}; ${credited("4000", third)}`)).toBe("taken")
})

function issued(values: Record<string, string> = {}, series = "INVOICE"): string {
  const isSample = values.isSample ?? "false"
  const drawn = `(SELECT "lastNumber" FROM "InvoiceSeries" WHERE "kind" = '${series}' AND "isSample" = ${isSample})`
  const facts = {
    id: `'${other}'`,
    kind: "'INVOICE'",
    number: drawn,
    code: "gen_random_uuid()",
    issuedAt: "now()",
    dueOn: "now()",
    issuerName: "'Foreningen'",
    issuerAddress: "''",
    issuerCvr: "''",
    issuerAccount: "''",
    billingKind: "'MAIL'",
    buyerName: "'Køber'",
    buyerEmail: "'k@example.org'",
    subject: "'Prøve'",
    totalOere: "10000",
    vatOere: "0",
    ...values,
  }
  return `UPDATE "InvoiceSeries" SET "lastNumber" = "lastNumber" + 1
    WHERE "kind" = '${series}' AND "isSample" = ${isSample}; ${insert("Invoice", facts)}`
}

function credited(totalOere: string, id = other, isSample = "false"): string {
  return issued(
    { id: `'${id}'`, kind: "'CREDIT_NOTE'", creditsId: `'${first}'`, totalOere, isSample },
    "CREDIT_NOTE",
  )
}

function line(values: Record<string, string>): string {
  return insert("InvoiceLine", {
    id: "gen_random_uuid()",
    invoiceId: `'${first}'`,
    place: "0",
    text: "'Billet'",
    amountOere: "10000",
    vat: "'OUTSIDE_SCOPE'",
    ...values,
  })
}
