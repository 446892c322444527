import type { QuestionAsked } from "#domain/collecting/queries/questionnaire.ts"
import { answerWords, inLocale } from "#domain/collecting/rules/answer-words.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** A question as the form draws it, in the reader's language. */
export interface DrawnQuestion {
  readonly versionId: string
  readonly kind: "CATEGORY" | "NUMBER"
  readonly label: string
  /** "Svar i kr.", and what was said last time. */
  readonly hint: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly detail: string }[]
}

export function drawnQuestion(question: QuestionAsked, locale: Locale): DrawnQuestion {
  const t = translator(locale)
  const { versionId, kind, unit } = question
  return {
    versionId,
    kind,
    label: inLocale(question.label, question.labelEn, locale),
    hint: [
      inLocale(question.note, question.noteEn, locale),
      kind === "NUMBER" && unit ? t("collecting.form.unit", { unit }) : "",
      lastWords(question, locale),
    ]
      .filter(Boolean)
      .join(" "),
    options: question.categories.map(({ code, label, labelEn, description, descriptionEn }) => ({
      value: code,
      label: inLocale(label, labelEn, locale),
      detail: inLocale(description, descriptionEn, locale),
    })),
  }
}

/** "I 2011 svarede I: Model 3." */
function lastWords(question: QuestionAsked, locale: Locale): string {
  const { last, kind } = question
  if (!last) return ""
  const t = translator(locale)
  // After a break the categories are others: what it was called then.
  const asked = last.isComparable || kind === "NUMBER"
  const answer = asked ? answerWords(question, { given: last.given, isUnable: false }, locale) : last.label
  const said = { year: String(last.year), answer, by: last.answeredBy }
  return [
    t(last.answeredBy ? "collecting.form.lastBy" : "collecting.form.last", said),
    last.isSample ? t("collecting.form.lastSample") : "",
    last.isComparable ? "" : t("collecting.form.lastOther"),
  ]
    .filter(Boolean)
    .join(" ")
}
