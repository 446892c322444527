import { z } from "zod"
import { formVersion, givenAnswers } from "#domain/forms/input.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { email, id, line, optionalLine, optionalText } from "#platform/input/fields.ts"

/** The secret of an application as it stands in an address, or the id of one's own when signed in. */
const code = z.string().regex(/^[\w-]{20,64}$/, "errors.notFound")
const slug = z.string().regex(/^[\p{L}\p{N}-]{1,120}$/u, "errors.notFound")

/**
 * What the form of an application sends. A draft may lack everything but a name and an address; what must be there to
 * send it is asked when it is sent, once the draft is kept.
 */
export const applyInput = z.strictObject({
  /** Made with the form: one key makes one application, however often it is posted. */
  submissionKey: z.uuid("errors.invalid"),
  /** Of an application that was begun before; "" for a new one. */
  code: z.union([z.literal(""), code]).default(""),
  slug,
  act: z.enum(["send", "keep"]).default("send"),
  name: line(200),
  email: email(),
  organisation: optionalLine(200),
  title: optionalLine(200),
  text: optionalText(300_000),
  /** To the questions that the call asks besides. */
  answers: givenAnswers(),
  formVersion,
  file: z.file().optional(),
  /** A file that was too large for the browser to send it: it says so, and keeps it. */
  fileTooLarge: z.enum(["ja"]).optional(),
  /** What was attached before is taken away. */
  removeFile: z.enum(["ja"]).optional(),
})

export const withdrawApplicationInput = z.strictObject({ code })

export const decideApplicationInput = z.strictObject({
  applicationId: id(),
  outcome: z.enum(["ACCEPTED", "RESERVE", "REJECTED"], "calls.outcomeMissing"),
  words: optionalText(5_000),
})
export const checkBatchInput = z.strictObject({ callId: id() })
/** Publishing names what was checked, so that nothing else is published by a screen that is old. */
export const publishBatchInput = z.strictObject({
  callId: id(),
  batchId: id(),
  hash: z.string().regex(/^[0-9a-f]{64}$/, "errors.invalid"),
})

export type Apply = z.output<typeof applyInput> & WrittenIn
export type DecideApplication = z.output<typeof decideApplicationInput>
export type PublishBatch = z.output<typeof publishBatchInput>
