import { z } from "zod"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { email, id, line, localTime, optionalLine, optionalText } from "#platform/input/fields.ts"

const ticked = z
  .union([z.literal("on"), z.literal("ja"), z.boolean()])
  .optional()
  .transform((value) => value !== undefined && value !== false)
const code = z.string().regex(/^\d{3}$/, "surveys.municipalityUnknown")
/** The secret of a mail, or the id of an invitation for who is signed in and may answer it. */
const key = z.string().regex(/^[\w-]{20,64}$/, "errors.notFound")
/** The save that a form was made from; 0 when nothing was saved yet. A form without it is refused. */
const version = z.coerce.number("errors.invalid").int().min(0)

export const saveCollectionInput = z.strictObject({
  entryId: id(),
  version,
  opensAt: localTime(),
  closesAt: localTime(),
  contactEmail: email(),
  words: optionalText(2_000),
})
export const collectionInput = z.strictObject({ entryId: id() })
export const remindInput = z.strictObject({
  entryId: id(),
  /** How many rounds there were when the button was drawn: pressed twice, it is one round. */
  rounds: z.coerce.number("errors.invalid").int().min(0),
})
export const addRespondentInput = z.strictObject({
  entryId: id(),
  municipalityCode: code,
  email: email(),
})

export const removeRespondentInput = z.strictObject({ entryId: id(), respondentId: id() })

const answers = z
  .array(
    z.strictObject({
      versionId: id(),
      given: optionalLine(60),
      isUnable: ticked,
      confirmed: optionalLine(60),
    }),
  )
  .max(60)
  .default([])
const said = {
  version,
  answers,
  covers: z.array(code).max(97).default([]),
  remark: optionalText(2_000),
}

/** The form has several buttons, and each is a command. */
export const respondInput = z.strictObject({ key, act: z.enum(["send", "keep"]).default("send"), ...said })
export const declineInput = z.strictObject({ key, version, remark: optionalText(2_000) })
export const handOverInput = z.strictObject({
  key,
  name: line(200),
  email: email(),
  words: optionalText(1_000),
})
export const takeBackInput = z.strictObject({ key })
export const enterResponseInput = z.strictObject({
  entryId: id(),
  municipalityCode: code,
  act: z.enum(["send", "decline"]).default("send"),
  ...said,
})

export type SaveCollection = z.output<typeof saveCollectionInput>
export type CollectionInput = z.output<typeof collectionInput>
export type RemindMissing = z.output<typeof remindInput>
export type AddRespondent = z.output<typeof addRespondentInput>
export type RemoveRespondent = z.output<typeof removeRespondentInput>
export type Respond = z.output<typeof respondInput> & WrittenIn
export type DeclineResponse = z.output<typeof declineInput>
export type HandOver = z.output<typeof handOverInput>
export type TakeBack = z.output<typeof takeBackInput>
export type EnterResponse = z.output<typeof enterResponseInput>
