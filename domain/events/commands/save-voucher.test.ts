import { parseWithZod } from "@conform-to/zod/v4"
import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskVouchers } from "../queries/desk-vouchers.ts"
import { type SaveVoucher, saveVoucherInput } from "../voucher-input.ts"
import { saveVoucher } from "./save-voucher.ts"

useDatabase()

const saving = (eventId: string, changes: Partial<SaveVoucher> = {}): SaveVoucher => ({
  eventId,
  code: "TIDLIG",
  kind: "OFF",
  percent: null,
  kroner: 10_000,
  maxUses: 3,
  validUntil: "2027-01-01T12:00",
  products: [],
  ...changes,
})

test("a voucher stands on the desk with what it gives, and a code is one event's once", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  await saveVoucher(desk, saving(event.id, { products: [event.dinnerId] }))
  expect(await deskVouchers(desk, event.id)).toMatchObject([
    { code: "TIDLIG", kind: "OFF", amount: 10_000, products: ["Festmiddag"], used: 0, maxUses: 3 },
  ])
  expect(await refusalOf(saveVoucher(desk, saving(event.id)))).toBe("errors.invalidInput vouchers.codeTaken")
  await saveVoucher(desk, saving(other.id))
})

test("products of another event, no amount, and those who run no events are refused", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const elsewhere = saving(event.id, { products: [other.ticketId] })
  expect(await refusalOf(saveVoucher(desk, elsewhere))).toBe("errors.invalidInput errors.notFound")
  expect(await refusalOf(saveVoucher(desk, saving(event.id, { kroner: null })))).toContain("errors.required")
  expect(await refusalOf(saveVoucher(await signedIn(), saving(event.id)))).toBe("errors.notAllowed")
  expect(await deskVouchers(desk, event.id)).toEqual([])
})

test("the form takes a code in any case, and asks for the amount of the kind that was chosen", () => {
  const form = (values: Record<string, string>) => {
    const data = new FormData()
    const event = { eventId: "00000000-0000-4000-8000-000000000001", maxUses: "", validUntil: "" }
    for (const [name, value] of Object.entries({ ...event, ...values })) data.set(name, value)
    return parseWithZod(data, { schema: saveVoucherInput })
  }
  const taken = form({ code: " tidlig år ", kind: "FIXED", kroner: "1.250,50", percent: "" })
  expect(taken.status === "success" && taken.value).toMatchObject({
    code: "TIDLIGÅR",
    kroner: 125_050,
    maxUses: undefined,
    validUntil: null,
  })
  const empty = { percent: "", kroner: "" }
  expect(form({ code: "abc", kind: "FIXED", ...empty }).reply().error).toMatchObject({
    code: ["vouchers.codeShape"],
  })
  expect(form({ code: "abcd", kind: "PERCENT", ...empty }).reply().error).toEqual({
    percent: ["errors.required"],
  })
  expect(form({ code: "abcd", kind: "OFF", ...empty }).reply().error).toEqual({ kroner: ["errors.required"] })
})
