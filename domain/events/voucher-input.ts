import { z } from "zod"
import { id, kroner, localTime } from "#platform/input/fields.ts"

/** A code as it is stored, however it was typed; "" for none. */
export const voucherCode = z
  .string("errors.invalid")
  .max(60)
  .default("")
  .transform((code) => code.replace(/\s/g, "").normalize("NFC").toUpperCase())

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal("").transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null)

export const saveVoucherInput = z
  .strictObject({
    eventId: id(),
    code: voucherCode.refine((code) => /^[\p{Lu}\p{N}-]{4,40}$/u.test(code), "vouchers.codeShape"),
    kind: z.enum(["PERCENT", "OFF", "FIXED"]),
    percent: z.coerce.number("errors.invalid").int("errors.invalid").min(1).max(100).nullish(),
    kroner: optional(kroner()),
    maxUses: z.coerce.number("errors.invalid").int("errors.invalid").min(1).max(100_000).nullish(),
    validUntil: optional(localTime()),
    /** What it lowers the price of; none is every ticket. */
    products: z.array(id()).max(50).default([]),
  })
  .refine(({ kind, percent }) => kind !== "PERCENT" || percent, {
    path: ["percent"],
    message: "errors.required",
  })
  .refine((voucher) => voucher.kind === "PERCENT" || voucher.kroner !== null, {
    path: ["kroner"],
    message: "errors.required",
  })
export const stopVoucherInput = z.strictObject({ id: id() })

export type SaveVoucher = z.output<typeof saveVoucherInput>
