import { z } from "zod"
import { isCvr } from "#domain/billing/rules/cvr.ts"
import { isGln } from "#domain/billing/rules/gln.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { day, email, id, line, optionalLine, sitePath } from "#platform/input/fields.ts"

export const askSignInInput = z.strictObject({ email: email(), naeste: sitePath() })
/** The token of the link; what binds it to the browser comes from a cookie, not from the form. */
export const spendLinkInput = z.strictObject({ token: z.string().min(20).max(100) })
export const spendCodeInput = z.strictObject({
  code: z
    .string()
    .transform((value) => value.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "people.codeForm")),
})
export const nothingInput = z.strictObject({})
export const profileInput = z.strictObject({ name: line(120), phone: optionalLine(30) })
/** The code of an app, and where one was going. */
export const secondFactorInput = z.strictObject({
  code: z
    .string()
    .transform((value) => value.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "people.codeForm")),
  naeste: sitePath(),
})

export const roles = [
  "ADMINISTRATOR",
  "EDITOR",
  "WRITER",
  "EVENT_MANAGER",
  "FINANCE_OFFICER",
  "REVIEWER",
] as const
export const organisationKinds = ["MUNICIPALITY", "LIBRARY", "INSTITUTION", "ASSOCIATION", "COMPANY"] as const
export const functions = ["COORDINATOR", "COMMITTEE", "DIRECTOR", "EMPLOYEE", "SURVEY_CONTACT"] as const

/** Left out, and "" as a form sends it, are null. */
const optionalId = z
  .union([z.literal(""), id()])
  .nullish()
  .transform((value) => value || null)
const digits = (isRight: (text: string) => boolean, wrong: string) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/[\s.-]/g, ""))
    .refine((value) => value === "" || isRight(value), wrong)
    .transform((value) => value || null)

/** Whose second factor is taken away; left out, one's own. */
export const removeSecondFactorInput = z.strictObject({ personId: optionalId })

export const personInput = z.strictObject({
  id: optionalId,
  name: line(120),
  email: email(),
  phone: optionalLine(30),
})
/** All the roles a person is to have; one that is left out is taken away. */
export const rolesInput = z.strictObject({ personId: id(), roles: z.array(z.enum(roles)).default([]) })
export const organisationInput = z.strictObject({
  id: optionalId,
  name: line(160),
  kind: z.enum(organisationKinds),
  cvr: digits(isCvr, "billing.cvr"),
  gln: digits(isGln, "billing.gln"),
  municipalityCode: z
    .union([z.literal(""), z.string().regex(/^\s*\d{3}\s*$/, "people.municipalityCodeWrong")])
    .default("")
    .transform((value) => value.trim() || null),
  /** Whether it is a member may be told in public. */
  membershipShown: z
    .literal("ja")
    .transform(() => true)
    .optional(),
})
export const affiliationInput = z.strictObject({
  personId: id(),
  organisationId: id(),
  function: z.enum(functions),
  title: optionalLine(120),
  fromOn: day(),
})
export const endAffiliationInput = z.strictObject({ id: id(), toOn: day() })

export const changeEmailInput = z.strictObject({ email: email() })
export const pressEmailInput = z.strictObject({ token: z.string().min(20).max(100) })
/** Somebody whom a coordinator puts on the roster of the own organisation. */
export const colleagueInput = z.strictObject({
  organisationId: id(),
  name: line(120),
  email: email(),
  function: z.enum(functions),
  title: optionalLine(120),
  fromOn: day(),
})

export type AskEmailChange = z.output<typeof changeEmailInput> & WrittenIn
export type PressEmailLink = z.output<typeof pressEmailInput>
export type AddColleague = z.output<typeof colleagueInput> & WrittenIn
export type AskSignIn = z.output<typeof askSignInInput>
export type SpendLink = z.output<typeof spendLinkInput>
export type SpendCode = z.output<typeof spendCodeInput>
export type SavePerson = z.output<typeof personInput>
export type SaveRoles = z.output<typeof rolesInput>
export type SaveOrganisation = z.output<typeof organisationInput>
export type SaveAffiliation = z.output<typeof affiliationInput>
export type EndAffiliation = z.output<typeof endAffiliationInput>
export type SaveProfile = z.output<typeof profileInput>
export type GiveSecondFactor = z.output<typeof secondFactorInput>
export type RemoveSecondFactor = z.output<typeof removeSecondFactorInput>
