import { visitor } from "#domain/access/actor.ts"
import { askedForm } from "#domain/forms/asked-form.ts"
import { attachFile } from "#domain/forms/commands/attach-file.ts"
import { saveForm } from "#domain/forms/commands/save-form.ts"
import { attachFileInput } from "#domain/forms/input.ts"
import { fileAnswer } from "#domain/forms/rules/file-answer.ts"
import { noLimits, type Question } from "#domain/forms/rules/question.ts"
import { db } from "#platform/database/client.ts"
import type { FormKind } from "#platform/database/enums.ts"
import { hashOf } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { desk } from "./entries.ts"

/** A question as a builder would write it: an optional short text unless told otherwise. */
export function ask(key: string, changes: Partial<Question> = {}): Question {
  return {
    key,
    kind: "SHORT_TEXT",
    label: { da: `Spørgsmål ${key}`, en: "" },
    help: { da: "", en: "" },
    isRequired: false,
    isPerPerson: false,
    options: [],
    condition: null,
    limits: noLimits,
    ...changes,
  }
}

/** Options by their keys; each says its key in capitals. */
export function choices(...keys: string[]) {
  return keys.map((key) => ({ key, da: key.toUpperCase(), en: "" }))
}

/** Publishes these questions for an event, a call or joining, over what was saved so far. */
export async function publishForm(
  kind: FormKind,
  entryId: string | null,
  questions: readonly Question[],
  version = 0,
) {
  const written = questions.map((question) => ({
    ...question,
    label: { ...question.label },
    help: { ...question.help },
    options: question.options.map((option) => ({ ...option })),
    limits: { ...question.limits, files: [...question.limits.files] },
    condition: question.condition && { ...question.condition, values: [...question.condition.values] },
  }))
  return saveForm(desk, { kind, entryId, version, act: "publish", questions: written })
}

/** A question for a file, as `ask` makes one. */
export function askFile(key: string, changes: Partial<Question> = {}): Question {
  return ask(key, { kind: "FILE", ...changes })
}

/** Attaches a file to a form as a visitor's browser sends it; what stands in the form from then on. */
export async function attached(
  form: { readonly entryId: string | null; readonly key: string; readonly owner: string },
  file: File,
  { before = "", client = "127.0.0.1" }: { before?: string; client?: string } = {},
): Promise<string> {
  const asked = await askedForm(db, form.entryId, { at: now() })
  const input = { formVersion: asked?.id ?? "", key: form.key, owner: form.owner, file }
  return attachFile(visitor, { ...attachFileInput.parse(input), client, before })
}

/** The row of a file by what stands in the form of it. */
export function fileBehind(value: string) {
  const secretHash = hashOf(fileAnswer(value)?.reference ?? "")
  return db.answerFile.findUniqueOrThrow({ where: { secretHash } })
}
