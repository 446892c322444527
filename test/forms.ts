import { saveForm } from "#domain/forms/commands/save-form.ts"
import { noLimits, type Question } from "#domain/forms/rules/question.ts"
import type { FormKind } from "#platform/database/enums.ts"
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
    condition: question.condition && { ...question.condition, values: [...question.condition.values] },
  }))
  return saveForm(desk, { kind, entryId, version, act: "publish", questions: written })
}
