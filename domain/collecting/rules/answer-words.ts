import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

interface Worded {
  readonly kind: "CATEGORY" | "NUMBER"
  readonly unit: string
  readonly categories: readonly { readonly code: string; readonly label: string; readonly labelEn: string }[]
}

/**
 * An answer as people read it: "Model 3: Vi arbejder sammen", "1.250 kr.". What was typed in a draft and is no number yet
 * stays as it was typed.
 */
export function answerWords(
  { kind, unit, categories }: Worded,
  answer: { readonly given: string; readonly isUnable: boolean } | undefined,
  locale: Locale,
): string {
  const t = translator(locale)
  if (answer?.isUnable) return t("collecting.unable")
  if (!answer?.given) return t("collecting.notAnswered")
  if (kind === "CATEGORY") {
    const category = categories.find(({ code }) => code === answer.given)
    return category ? inLocale(category.label, category.labelEn, locale) : answer.given
  }
  const value = Number(answer.given)
  const words = Number.isNaN(value) ? answer.given : formats(locale).number(value)
  return [words, unit].filter(Boolean).join(" ")
}

/** The English words where there are any, else the Danish. */
export function inLocale(danish: string, english: string, locale: Locale): string {
  return locale === "en" ? english || danish : danish
}
