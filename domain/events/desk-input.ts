import { z } from "zod"
import { id, optionalEmail, optionalLine, optionalText } from "#platform/input/fields.ts"
import { attendee, demandWholeOrder, mostPeople, quoteInput, signUpFields } from "./input.ts"

/** What staff send to sign people up: the fields of the public form, and what only they decide. */
export const signUpAtDeskInput = signUpFields
  .omit({ slug: true, offer: true, hold: true })
  .extend({
    eventId: id(),
    /** Of whom staff know no address. */
    people: z
      .array(attendee.extend({ email: optionalEmail() }))
      .max(mostPeople)
      .default([]),
    /** Nothing is paid, and why. */
    isFree: z.literal("ja").optional(),
    freeBecause: optionalLine(120),
    /** The receipt is mailed to whoever gets it. */
    isMailed: z.literal("ja").optional(),
    /** The language of the receipt. */
    locale: z.enum(["da", "en"]).default("da"),
  })
  .superRefine((order, context) => {
    // What is given away is on no invoice: nothing is asked of how that is sent.
    demandWholeOrder(order.isFree ? { ...order, billingKind: "MAIL" } : order, context)
    if (order.isFree && !order.freeBecause)
      context.addIssue({ code: "custom", path: ["freeBecause"], message: "counter.whyFree" })
    if (order.people.length > 0 && !order.buyerEmail && !order.people[0]?.email)
      context.addIssue({ code: "custom", path: ["buyerEmail"], message: "counter.oneAddress" })
  })

/** What the form at the desk may ask the price of, before it is complete. */
export const deskQuoteInput = quoteInput.omit({ slug: true }).extend({
  eventId: id(),
  isFree: z.literal("ja").optional().catch(undefined),
  freeBecause: z.string().catch(""),
})

export const addOrderNoteInput = z.strictObject({
  orderId: id(),
  text: optionalText(2_000).refine((text) => text !== "", "errors.required"),
})
export const removeOrderNoteInput = z.strictObject({ id: id() })

export type SignUpAtDesk = z.output<typeof signUpAtDeskInput>
export type DeskQuote = Pick<z.output<typeof deskQuoteInput>, "eventId" | "organisationId" | "people"> &
  Partial<z.output<typeof deskQuoteInput>>
export type AddOrderNote = z.output<typeof addOrderNoteInput>
