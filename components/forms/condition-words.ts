import { consented, inLanguage, type Question } from "#domain/forms/rules/question.ts"
import type { Translate } from "#messages/translate.ts"

/**
 * When a question is asked, in words: for who answers ("forms.ask": "Svar kun, hvis …") or who builds ("forms.desk":
 * "Vises kun, når …"); "" when always.
 */
export function conditionWords(
  { condition }: Question,
  all: readonly Question[],
  { locale, t, to }: { locale: string; t: Translate; to: "ask" | "desk" },
): string {
  const on = all.find(({ key }) => key === condition?.key)
  if (!condition || !on) return ""
  const question = inLanguage(on.label, locale)
  if (condition.is === "answered") return t(`forms.${to}.onlyAnswered`, { question })
  if (condition.values.length === 0) return ""
  const answers = condition.values.map((value) => {
    const option = on.options.find(({ key }) => key === value)
    const words = option ? inLanguage(option, locale) : value === consented ? t("forms.ask.consent") : value
    return t("forms.ask.quoted", { words })
  })
  const last = answers.at(-1) ?? ""
  const list = answers.length > 1 ? t("forms.ask.or", { list: answers.slice(0, -1).join(", "), last }) : last
  return t(`forms.${to}.${condition.is === "oneOf" ? "onlyOneOf" : "onlyNoneOf"}`, {
    question,
    answers: list,
  })
}
