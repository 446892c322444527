import { isChosenFrom, noLimits, type Question } from "#domain/forms/rules/question.ts"
import type { QuestionKind } from "#platform/database/enums.ts"

/** A key that no other question or option has: a letter and ten digits. */
export function newKey(): string {
  return `q${crypto.randomUUID().replaceAll("-", "").slice(0, 10)}`
}

export function newQuestion(): Question {
  return {
    key: newKey(),
    kind: "SHORT_TEXT",
    label: { da: "", en: "" },
    help: { da: "", en: "" },
    isRequired: false,
    isPerPerson: false,
    options: [],
    condition: null,
    limits: noLimits,
  }
}

export function newOption(): Question["options"][number] {
  return { key: newKey(), da: "", en: "" }
}

/** The same question, answered in another way: what only the old way had is gone. */
export function ofKind(question: Question, kind: QuestionKind): Question {
  const isChosen = isChosenFrom({ kind })
  const options = isChosen
    ? question.options.length > 0
      ? question.options
      : [newOption(), newOption()]
    : []
  return {
    ...question,
    kind,
    options,
    limits: noLimits,
    isRequired: kind === "HEADING" ? false : kind === "CONSENT" ? true : question.isRequired,
  }
}
