import { z } from "zod"
import { FormKind, QuestionKind } from "#platform/database/enums.ts"
import { id, optionalLine, optionalText } from "#platform/input/fields.ts"
import { formFaults } from "./rules/check-form.ts"
import { mostMegabytes } from "./rules/file-limits.ts"
import { asksEachPerson, fileSorts, mostOptions, mostQuestions } from "./rules/question.ts"

const keyShape = /^[a-z][a-z0-9]{0,23}$/
const key = z.string().regex(keyShape, "errors.invalid")
const limit = z.number("errors.invalid").min(-1_000_000_000).max(1_000_000_000).nullable()

const question = z.strictObject({
  key,
  kind: z.enum(QuestionKind),
  label: z.strictObject({ da: optionalLine(300), en: optionalLine(300) }),
  help: z.strictObject({ da: optionalText(2_000), en: optionalText(2_000) }),
  isRequired: z.boolean(),
  isPerPerson: z.boolean(),
  options: z.array(z.strictObject({ key, da: optionalLine(200), en: optionalLine(200) })).max(mostOptions),
  condition: z
    .strictObject({
      key,
      is: z.enum(["answered", "oneOf", "noneOf"]),
      values: z.array(key).max(mostOptions),
    })
    .nullable(),
  limits: z.strictObject({
    words: z.number("errors.invalid").int().min(1).max(5_000).nullable(),
    least: limit,
    most: limit,
    files: z.array(z.enum(fileSorts)).max(fileSorts.length).default([]),
    megabytes: z.number("errors.invalid").int().min(1).max(mostMegabytes).nullable().default(null),
  }),
})

export const saveFormInput = z
  .strictObject({
    kind: z.enum(FormKind),
    /** The event or the call; null for joining. */
    entryId: id().nullable(),
    /** The save it was made from; 0 for a form that is not there yet. */
    version: z.number("errors.invalid").int().min(0),
    act: z.enum(["keep", "publish"]),
    questions: z.array(question).max(mostQuestions),
  })
  .superRefine(({ kind, entryId, questions }, context) => {
    if ((kind === "JOINING") !== (entryId === null)) {
      context.addIssue({ code: "custom", path: ["entryId"], message: "errors.notFound" })
    }
    for (const { place, field, code } of formFaults(questions, asksEachPerson(kind))) {
      context.addIssue({ code: "custom", path: ["questions", place, field], message: code })
    }
  })

const most = { answers: 100, values: 100, characters: 100_000 }

/**
 * Answers as a form sends them, by the keys of their questions. What no question could have is dropped here; what is
 * wrong with the rest is for `checkAnswers` to say, which knows the questions.
 */
export function givenAnswers() {
  return z
    .unknown()
    .optional()
    .transform((given): ReadonlyMap<string, readonly string[]> => {
      if (typeof given !== "object" || given === null) return new Map()
      const known = Object.entries(given).filter(([name]) => keyShape.test(name))
      return new Map(known.slice(0, most.answers).map(([name, value]) => [name, textsIn(value)]))
    })
}

/** The version of the questions that the form was drawn with; "" when it had none. */
export const formVersion = z.union([z.literal(""), id()]).default("")

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029]/g

function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === "string")
    .slice(0, most.values)
    .map((one) => one.replace(/\r\n?/g, "\n").replace(control, "").slice(0, most.characters))
}

/** A file that was chosen in a form, and what the form says of itself. */
export const attachFileInput = z.object({
  /** The version of the questions that the form was drawn with. */
  formVersion: id(),
  key,
  /** What only this form knows: its submission key, or the secret of its address. */
  owner: z.string().min(16).max(64),
  file: z.file(),
})

export type SaveForm = z.output<typeof saveFormInput>
export type AttachFile = z.output<typeof attachFileInput>
