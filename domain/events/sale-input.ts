import { z } from "zod"
import { id, kroner, line, optionalLine, optionalText } from "#platform/input/fields.ts"
import { mostPeople, optionalTime } from "./input.ts"
import { optionalId } from "./selection-input.ts"

const optionalKroner = z
  .union([z.literal("").transform(() => null), kroner()])
  .nullish()
  .transform((value) => value ?? null)
const perOrder = z.coerce
  .number("errors.invalid")
  .int("errors.invalid")
  .min(1)
  .max(mostPeople)
  .nullish()
  .transform((value) => value ?? null)

export const saveProductInput = z
  .strictObject({
    id: optionalId,
    eventId: id(),
    kind: z.enum(["TICKET", "ADDON"]),
    /** Of a variant its name among the variants: "enkeltværelse". */
    name: line(120),
    /** What it is a variant of, "Hotelnat"; "" for what stands alone. A name that is not there yet makes a group. */
    group: optionalLine(80),
    description: optionalText(1_000),
    price: kroner(),
    memberPrice: optionalKroner,
    earlyPrice: optionalKroner,
    earlyMemberPrice: optionalKroner,
    earlyUntil: optionalTime,
    /** The VAT that the prices include. */
    vat: z.enum(["STANDARD", "EXEMPT", "OUTSIDE_SCOPE"]).default("OUTSIDE_SCOPE"),
    vatReason: optionalLine(120),
    /** One on each line: "Danish label | English label". */
    menu: optionalText(2_000),
    position: z.coerce.number("errors.invalid").int().min(0).max(999).default(0),
    quotaId: optionalId,
    salesOpen: optionalTime,
    salesClose: optionalTime,
    minPerOrder: perOrder,
    maxPerOrder: perOrder,
    /** Another product of the event, without which this one cannot be chosen. */
    requiresId: optionalId,
  })
  .refine(({ minPerOrder, maxPerOrder }) => (minPerOrder ?? 1) <= (maxPerOrder ?? mostPeople), {
    path: ["maxPerOrder"],
    message: "vouchers.maxBelowMin",
  })
  .refine(
    ({ earlyPrice, earlyMemberPrice, earlyUntil }) => (earlyPrice ?? earlyMemberPrice) === null || earlyUntil,
    {
      path: ["earlyUntil"],
      message: "events.earlyUntilMissing",
    },
  )
  .refine(({ vat, vatReason }) => vat !== "EXEMPT" || vatReason !== "", {
    path: ["vatReason"],
    message: "billing.vatReasonMissing",
  })
export const withdrawProductInput = z.strictObject({ id: id() })
export const saveQuotaInput = z.strictObject({
  id: optionalId,
  eventId: id(),
  name: line(120),
  size: z.coerce.number("errors.invalid").int().min(0).max(100_000),
})
export const removeQuotaInput = z.strictObject({ id: id() })
/** Another name for what several products are variants of, and another place in the row. */
export const saveProductGroupInput = z.strictObject({
  id: id(),
  name: line(80),
  position: z.coerce.number("errors.invalid").int().min(0).max(999),
})

export type SaveProduct = z.output<typeof saveProductInput>
export type SaveQuota = z.output<typeof saveQuotaInput>
export type SaveProductGroup = z.output<typeof saveProductGroupInput>
