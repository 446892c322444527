import { inLanguage, isChosenFrom, type Question } from "#domain/forms/rules/question.ts"
import type { Translate } from "#messages/translate.ts"
import { conditionWords } from "./condition-words.ts"

/** A question as a form shows it, in one language. */
export interface DrawnQuestion
  extends Pick<Question, "key" | "kind" | "isRequired" | "condition" | "limits"> {
  readonly label: string
  readonly help: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** When it is asked, for who has no script to hide it: "Svar kun, hvis …"; "" when always. */
  readonly only: string
}

/** What a form asks, ready to be drawn: the version goes along, so that answers are checked against what was shown. */
export interface DrawnForm {
  readonly version: string
  /** Asked once. */
  readonly questions: readonly DrawnQuestion[]
  /** Asked of each person. */
  readonly ofEach: readonly DrawnQuestion[]
}

export function drawnQuestion(
  question: Question,
  all: readonly Question[],
  { locale, t }: { locale: string; t: Translate },
): DrawnQuestion {
  const { key, kind, isRequired, condition, limits } = question
  return {
    key,
    kind,
    isRequired,
    condition,
    limits,
    label: inLanguage(question.label, locale),
    help: inLanguage(question.help, locale),
    options: isChosenFrom(question)
      ? question.options.map((option) => ({ value: option.key, label: inLanguage(option, locale) }))
      : [],
    only: conditionWords(question, all, { locale, t, to: "ask" }),
  }
}
