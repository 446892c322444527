import { z } from "zod"
import { optionalLine, optionalText } from "#platform/input/fields.ts"
import { isCvr } from "./rules/cvr.ts"

export const saveIssuerInput = z.strictObject({
  name: optionalLine(200),
  address: optionalText(500),
  cvr: z
    .string()
    .default("")
    .transform((value) => value.replace(/[\s.-]/g, ""))
    .refine((value) => value === "" || isCvr(value), "billing.cvr"),
  account: optionalLine(200),
  paymentDays: z.coerce.number("errors.invalid").int().min(0).max(120),
})

export type SaveIssuer = z.output<typeof saveIssuerInput>
