import { z } from "zod"
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
export const totpInput = z.strictObject({
  code: z
    .string()
    .transform((value) => value.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "people.codeForm")),
})

export const roles = ["ADMINISTRATOR", "EDITOR", "EVENT_MANAGER", "FINANCE_OFFICER", "REVIEWER"] as const
export const organisationKinds = ["MUNICIPALITY", "LIBRARY", "INSTITUTION", "ASSOCIATION", "COMPANY"] as const
export const functions = ["COORDINATOR", "COMMITTEE", "DIRECTOR", "EMPLOYEE"] as const

const optionalId = z
  .string()
  .optional()
  .transform((value) => value || null)

export const personInput = z.strictObject({
  id: optionalId,
  name: line(120),
  email: email(),
  phone: optionalLine(30),
})
export const roleInput = z.strictObject({ personId: id(), role: z.enum(roles) })
export const organisationInput = z.strictObject({
  id: optionalId,
  name: line(160),
  kind: z.enum(organisationKinds),
  cvr: optionalLine(20).transform((value) => value.replace(/\D/g, "")),
  gln: optionalLine(30).transform((value) => value.replace(/\D/g, "")),
  municipalityCode: optionalLine(4),
})
export const affiliationInput = z.strictObject({
  personId: id(),
  organisationId: id(),
  function: z.enum(functions),
  title: optionalLine(120),
  fromOn: day(),
})
export const endAffiliationInput = z.strictObject({ id: id(), toOn: day() })

export type AskSignIn = z.output<typeof askSignInInput>
export type SavePerson = z.output<typeof personInput>
export type GrantRole = z.output<typeof roleInput>
export type SaveOrganisation = z.output<typeof organisationInput>
export type SaveAffiliation = z.output<typeof affiliationInput>
export type EndAffiliation = z.output<typeof endAffiliationInput>
export type SaveProfile = z.output<typeof profileInput>
