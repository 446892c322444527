import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskVouchers } from "../queries/desk-vouchers.ts"
import { saveVoucher } from "./save-voucher.ts"
import { stopVoucher } from "./stop-voucher.ts"

useDatabase()

test("of four who stop a voucher one does, and what is not there is not found", async () => {
  const { id: eventId } = await buildEvent()
  const terms = { kind: "FIXED", percent: null, kroner: 0, maxUses: null, validUntil: null } as const
  const { id } = await saveVoucher(desk, { eventId, code: "GRATIS", ...terms, products: [] })
  expect(await refusalOf(stopVoucher(await signedIn(), { id }))).toBe("errors.notAllowed")
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => stopVoucher(desk, { id })))
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refusalOf(stopVoucher(desk, { id }))).toBe("vouchers.stopped")
  expect((await deskVouchers(desk, eventId))[0]?.stoppedAt).toBeInstanceOf(Date)
  expect(await refusalOf(stopVoucher(desk, { id: eventId }))).toBe("errors.notFound")
})
