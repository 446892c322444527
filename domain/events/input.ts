import { z } from "zod"
import { isCvr } from "#domain/billing/rules/cvr.ts"
import { isGln } from "#domain/billing/rules/gln.ts"
import { formVersion, givenAnswers } from "#domain/forms/input.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import {
  email,
  id,
  line,
  localTime,
  optionalEmail,
  optionalLine,
  optionalText,
} from "#platform/input/fields.ts"
import { unknownBlanks } from "./rules/merge-fields.ts"
import { optionalId, selectionInput } from "./selection-input.ts"
import { voucherCode } from "./voucher-input.ts"

const token = z.string().regex(/^[\w-]{20,64}$/, "errors.notFound")
const slug = z.string().regex(/^[\p{L}\p{N}-]{1,120}$/u, "errors.notFound")
const submissionKey = z.uuid("errors.invalid")
const digits = (isRight: (text: string) => boolean, wrong: string) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/[\s.-]/g, ""))
    .refine((value) => value === "" || isRight(value), wrong)
    .transform((value) => value || null)
/** An add-on of a person: "" for none, "<product>", or "<product>:<menu option>". */
const addOn = z
  .string()
  .regex(/^([0-9a-f-]{36}(:[0-9a-f-]{36})?)?$/, "errors.invalid")
  .optional()

export const mostPeople = 50

export const attendee = z.strictObject({
  name: line(200),
  email: email(),
  ticket: z.uuid("events.chooseTicket"),
  addOns: z.array(addOn).max(20).default([]),
  allergies: optionalText(500),
  answers: givenAnswers(),
})

export const signUpFields = z.strictObject({
  submissionKey,
  slug,
  /** The token of an offer from the waiting list. */
  offer: z.union([z.literal(""), token]).default(""),
  /** The secret of seats that are held meanwhile. */
  hold: z.union([z.literal(""), token]).default(""),
  people: z.array(attendee).max(mostPeople).default([]),
  /** Seats that a coordinator reserves without names, all alike. */
  later: z.coerce.number("errors.invalid").int().min(0).max(mostPeople).default(0),
  laterTicket: optionalId,
  laterAddOns: z.array(addOn).max(20).default([]),
  /** On whose behalf: an organisation that the actor coordinates. */
  organisationId: optionalId,
  /** Left out, the first person is the one who orders. */
  buyerName: optionalLine(200),
  buyerEmail: optionalEmail(),
  billingKind: z.enum(["EAN", "MAIL"]).default("MAIL"),
  billingName: optionalLine(200),
  billingEmail: optionalEmail(),
  gln: digits(isGln, "billing.gln"),
  cvr: digits(isCvr, "billing.cvr"),
  reference: optionalLine(100),
  requisitionNumber: optionalLine(100),
  voucher: voucherCode,
  /** To the questions of the event that are asked once of an order. */
  answers: givenAnswers(),
  formVersion,
})

export const signUpInput = signUpFields.superRefine(demandWholeOrder)

type OfWholeOrder =
  | "people"
  | "later"
  | "laterTicket"
  | "organisationId"
  | "buyerName"
  | "buyerEmail"
  | "billingKind"
  | "gln"

/** What an order must have that no field says by itself. */
export function demandWholeOrder(
  order: Pick<z.output<typeof signUpFields>, OfWholeOrder>,
  context: { addIssue(issue: { code: "custom"; path: PropertyKey[]; message: string }): void },
): void {
  if (order.billingKind === "EAN" && !order.gln)
    context.addIssue({ code: "custom", path: ["gln"], message: "billing.glnMissing" })
  if (order.people.length + order.later < 1)
    context.addIssue({ code: "custom", path: ["people"], message: "events.onePersonAtLeast" })
  if (order.people.length + order.later > mostPeople)
    context.addIssue({ code: "custom", path: ["later"], message: `errors.tooBig?max=${mostPeople}` })
  if (order.later > 0 && !order.organisationId)
    context.addIssue({ code: "custom", path: ["later"], message: "seats.coordinatorOnly" })
  // Seats without names have no address that the letters could go to instead.
  if (order.people.length === 0 && order.later > 0)
    for (const field of ["buyerName", "buyerEmail"] as const)
      if (!order[field]) context.addIssue({ code: "custom", path: [field], message: "errors.required" })
  if (order.later > 0 && !order.laterTicket)
    context.addIssue({ code: "custom", path: ["laterTicket"], message: "events.chooseTicket" })
  for (const [place, { email: own }] of order.people.entries()) {
    if (own !== "" && order.people.findIndex((other) => other.email === own) < place) {
      context.addIssue({ code: "custom", path: ["people", place, "email"], message: "events.emailTwice" })
    }
  }
}

export const joinWaitingListInput = z.strictObject({
  submissionKey,
  slug,
  productId: z.uuid("events.chooseTicket"),
  seats: z.coerce.number("errors.invalid").int().min(1).max(20),
  name: line(200),
  email: email(),
})
/** The most that anybody may hold while filling in the form. */
export const mostHeld = 20
export const holdSeatsInput = z.strictObject({
  slug,
  productId: z.uuid("events.chooseTicket"),
  seats: z.coerce.number("errors.invalid").int().min(1).max(mostHeld),
})
export const standingHoldInput = z.strictObject({ slug, hold: token })
export const withdrawInput = z.strictObject({ code: token })
export const declineOfferInput = z.strictObject({ offer: token })
export const offerFreedSeatsInput = z.strictObject({ eventId: id(), entryId: optionalId })

/** Which positions of an order are given up; none named means all that stand. */
export const cancelPositionsInput = z.strictObject({
  code: token,
  positions: z.array(id()).max(500).default([]),
  /** The fee that was shown, in øre: no more than that is kept. Left out, nobody was shown one. */
  agreedFeeOere: z.coerce.number("errors.invalid").int().min(0).nullish().default(null),
})
/** "<position of an add-on>:<menu option>" for each that is chosen. */
const chosenMenus = z
  .array(z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, "seats.menuGone"))
  .max(20)
  .default([])
/** Who sits on a seat and what is eaten there, by the secret of its order or of its ticket. */
const seat = {
  code: token,
  /** The position of its ticket. */
  position: id(),
  /** The one that was shown; another by now is refused. */
  version: z.coerce.number("errors.invalid").int().min(1),
  name: line(200),
  email: email(),
  allergies: optionalText(500),
}
export const changeSeatInput = z.strictObject({
  ...seat,
  /** "" where no address stands, and none is known yet. */
  email: optionalEmail(),
  menus: chosenMenus,
  forgetNote: z.literal("ja").optional(),
  /** To what the event asks each participant; left alone when the form was drawn without questions. */
  answers: givenAnswers(),
  formVersion,
})
export const transferSeatInput = z.strictObject(seat)

const mostInvitations = 50
export const inviteToSeatsInput = z.strictObject({
  code: token,
  /** An address left out leaves its seat as it is. */
  invites: z.array(z.strictObject({ position: id(), email: optionalEmail() })).max(mostInvitations),
})
export const revokeInvitationInput = z.strictObject({ code: token, position: id() })
export const remindInvitedInput = z.strictObject({ code: token })
export const acceptInvitationInput = z.strictObject({
  /** The secret of the mail. */
  token,
  name: line(200),
  email: email(),
  allergies: optionalText(500),
  menus: chosenMenus,
  /** To what the event asks each participant. */
  answers: givenAnswers(),
  formVersion,
})

export const saveCancellationRuleInput = z.strictObject({
  eventId: id(),
  from: localTime(),
  feePercent: z.coerce
    .number("errors.invalid")
    .int()
    .min(1, "events.feeBetween")
    .max(100, "events.feeBetween"),
})
export const removeCancellationRuleInput = z.strictObject({ id: id() })
export const cancelEventInput = z.strictObject({ eventId: id(), reason: line(1_000) })

/** Left out, and "" as a form sends it, are null. */
export const optionalTime = z
  .union([z.literal("").transform(() => null), localTime()])
  .nullish()
  .transform((value) => value ?? null)

/** What the sign-up form may ask the price of, before it is complete. */
export const quoteInput = z.object({
  slug,
  organisationId: optionalId.catch(null),
  people: z
    .array(
      z.object({
        email: email().catch(""),
        ticket: z.string().catch(""),
        addOns: z.array(addOn.catch(undefined)).catch([]),
      }),
    )
    .max(mostPeople)
    .catch([]),
  later: z.coerce.number().int().min(0).max(mostPeople).catch(0),
  laterTicket: z.string().catch(""),
  laterAddOns: z.array(addOn.catch(undefined)).catch([]),
  voucher: voucherCode.catch(""),
})

const blanksKnown = (text: string) => unknownBlanks(text).length === 0
/** Whom a letter goes to: each address once. */
export const mailingSelectionInput = selectionInput.extend({
  /** The participants, or whoever ordered for them. */
  to: z.enum(["ATTENDEES", "BUYERS"]).default("ATTENDEES"),
})
export const saveMailingInput = mailingSelectionInput.extend({
  id: optionalId,
  eventId: id(),
  version: z.coerce.number("errors.invalid").int().min(0).default(0),
  subject: line(200).refine(blanksKnown, "mailings.unknownBlank"),
  text: optionalText(10_000)
    .refine((text) => text !== "", "errors.required")
    .refine(blanksKnown, "mailings.unknownBlank"),
  subjectEn: optionalLine(200).refine(blanksKnown, "mailings.unknownBlank"),
  textEn: optionalText(10_000).refine(blanksKnown, "mailings.unknownBlank"),
})
/** Sends what stands in this version: at this minute, or at once. */
export const sendMailingInput = z.strictObject({
  id: id(),
  version: z.coerce.number("errors.invalid").int(),
  sendAt: optionalTime,
})
export const mailingInput = z.strictObject({ id: id(), version: z.coerce.number("errors.invalid").int() })

export type MailingSelection = z.output<typeof mailingSelectionInput>
export type SaveMailing = z.output<typeof saveMailingInput>
export type SendMailing = z.output<typeof sendMailingInput>
export type MailingInput = z.output<typeof mailingInput>
export type SignUp = z.output<typeof signUpInput> & WrittenIn
export type JoinWaitingList = z.output<typeof joinWaitingListInput> & WrittenIn
export type CancelPositions = z.output<typeof cancelPositionsInput>
/** Who was not asked anything sends no answers. */
type MayAnswer<Sent extends { answers: unknown; formVersion: unknown }> = Omit<
  Sent,
  "answers" | "formVersion"
> &
  Partial<Pick<Sent, "answers" | "formVersion">>
export type ChangeSeat = MayAnswer<z.output<typeof changeSeatInput>>
export type TransferSeat = z.output<typeof transferSeatInput>
export type HoldSeats = z.output<typeof holdSeatsInput>
export type InviteToSeats = z.output<typeof inviteToSeatsInput>
export type AcceptInvitation = MayAnswer<z.output<typeof acceptInvitationInput>>
export type SaveCancellationRule = z.output<typeof saveCancellationRuleInput>
type Quoting = z.output<typeof quoteInput>
/** Most ask for no seats without names. */
export type Quote = Pick<Quoting, "slug" | "organisationId" | "people"> & Partial<Quoting>
