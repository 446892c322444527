import { z } from "zod"
import { isCvr } from "#domain/billing/rules/cvr.ts"
import { isGln } from "#domain/billing/rules/gln.ts"
import { formVersion, givenAnswers } from "#domain/forms/input.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { day, email, id, kroner, line, optionalLine, optionalText } from "#platform/input/fields.ts"

export const organisationKinds = ["MUNICIPALITY", "LIBRARY", "INSTITUTION", "ASSOCIATION", "COMPANY"] as const

/** Left out, and "" as a form sends it, are null. */
const optionalId = z
  .union([z.literal(""), id()])
  .nullish()
  .transform((value) => value || null)

const termFields = { fromOn: day(), toOn: day(), priceOere: kroner() }
const endsBeforeStart = { path: ["toOn"], message: "membership.endsBeforeStart" }

/** A membership with its first term. Its holder is a person or an organisation, as the type says. */
export const membershipInput = z
  .strictObject({
    typeKey: line(40),
    personId: optionalId,
    organisationId: optionalId,
    ...termFields,
  })
  .refine(({ personId, organisationId }) => (personId === null) !== (organisationId === null), {
    path: ["typeKey"],
    message: "membership.oneHolder",
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, endsBeforeStart)

/** Another term of a membership, or with an id a change of one. */
export const termInput = z
  .strictObject({ id: optionalId, membershipId: id(), ...termFields })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, endsBeforeStart)

/** `endedOn` is the first day without membership. */
export const endMembershipInput = z.strictObject({ id: id(), endedOn: day(), reason: line(200) })

const token = z.string().regex(/^[\w-]{20,64}$/, "errors.notFound")
const municipality = z
  .string()
  .default("")
  .transform((value) => value.trim())
  .refine((value) => /^(\d{3})?$/.test(value), "errors.invalid")
  .transform((value) => value || null)
const digits = z
  .string()
  .default("")
  .transform((value) => value.replace(/[\s.-]/g, ""))
  .refine((value) => value.length <= 30, "errors.tooLong?max=30")

const joinFields = z.strictObject({
  submissionKey: z.uuid("errors.invalid"),
  holder: z.enum(["PERSON", "ORGANISATION"], "membership.join.chooseHolder"),
  /** Of the person who joins, or who joins on behalf of an organisation. */
  name: line(120),
  email: email(),
  phone: optionalLine(30),
  employerCode: municipality,
  employer: optionalLine(160),
  organisationName: optionalLine(160),
  organisationKind: z
    .union([z.literal(""), z.enum(organisationKinds)])
    .default("")
    .transform((value) => value || null),
  cvr: digits,
  gln: digits,
  municipalityCode: municipality,
  /** To what is asked besides. */
  answers: givenAnswers(),
  formVersion,
})

/** Both kinds come from one form; what belongs to the other kind is neither judged nor kept. */
export const joinInput = joinFields
  .superRefine((join, context) => {
    if (join.holder === "PERSON") return
    const wrong: [field: string, isWrong: boolean, message: string][] = [
      ["organisationName", !join.organisationName, "errors.required"],
      ["organisationKind", !join.organisationKind, "membership.join.chooseKind"],
      ["cvr", join.cvr !== "" && !isCvr(join.cvr), "billing.cvr"],
      ["gln", join.gln !== "" && !isGln(join.gln), "billing.gln"],
    ]
    for (const [field, isWrong, message] of wrong) {
      if (isWrong) context.addIssue({ code: "custom", path: [field], message })
    }
  })
  .transform(({ employerCode, employer, cvr, gln, ...join }) => {
    if (join.holder === "ORGANISATION") {
      return { ...join, cvr: cvr || null, gln: gln || null, employerCode: null, employer: "" }
    }
    const none = {
      organisationName: "",
      organisationKind: null,
      municipalityCode: null,
      cvr: null,
      gln: null,
    }
    // A municipality that was chosen says more than what was written beside it.
    return { ...join, ...none, employerCode, employer: employerCode ? "" : employer }
  })

/** The secret of the receipt, and the one of the mail. */
export const confirmApplicationInput = z.strictObject({ code: token, token })
export const withdrawApplicationInput = z.strictObject({ code: token })

/** `organisationId` is what the membership or the employment is of; null makes the organisation that applies. */
export const approveInput = z
  .strictObject({ id: id(), organisationId: optionalId, typeKey: line(40), ...termFields })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, endsBeforeStart)
export const rejectInput = z.strictObject({
  id: id(),
  answer: optionalText(2_000).refine((text) => text !== "", "errors.required"),
})

export type Join = z.output<typeof joinInput> & WrittenIn
export type ConfirmApplication = z.output<typeof confirmApplicationInput>
export type WithdrawApplication = z.output<typeof withdrawApplicationInput>
export type Approve = z.output<typeof approveInput>
export type Reject = z.output<typeof rejectInput>
export type SaveMembership = z.output<typeof membershipInput>
export type SaveTerm = z.output<typeof termInput>
export type EndMembership = z.output<typeof endMembershipInput>
