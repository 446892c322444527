import { z } from "zod"
import { day, id, kroner, line } from "#platform/input/fields.ts"

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

export type SaveMembership = z.output<typeof membershipInput>
export type SaveTerm = z.output<typeof termInput>
export type EndMembership = z.output<typeof endMembershipInput>
