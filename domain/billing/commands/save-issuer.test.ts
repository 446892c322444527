import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { buildInvoice } from "#test/billing.ts"
import { useDatabase } from "#test/database.ts"
import { saveIssuerInput } from "../input.ts"
import { issueInvoice } from "./issue-invoice.ts"
import { saveIssuer } from "./save-issuer.ts"

useDatabase()

const input = {
  name: "Prøveforeningen",
  address: "Gaden 1\n1000 København",
  cvr: "13585628",
  account: "Reg. 1234 konto 0000123456",
  paymentDays: 14,
}

test("what was issued keeps the sender that stood then", async () => {
  const issue = () => transaction((tx) => issueInvoice(tx, system("test"), buildInvoice({})))
  const before = await issue()
  await saveIssuer(system("test"), input)
  const after = await issue()
  const sender = async (id: string | undefined) =>
    (await db.invoice.findUnique({ where: { id: id ?? "" }, select: { issuerName: true } }))?.issuerName
  expect(await sender(before?.id)).not.toBe("Prøveforeningen")
  expect(await sender(after?.id)).toBe("Prøveforeningen")
})

test("a mistyped CVR number and a year to pay are refused", () => {
  expect(saveIssuerInput.safeParse({ ...input, cvr: "13585627" }).success).toBe(false)
  expect(saveIssuerInput.safeParse({ ...input, paymentDays: "365" }).success).toBe(false)
  expect(saveIssuerInput.safeParse({ ...input, cvr: "13 58 56 28" }).data?.cvr).toBe("13585628")
})
