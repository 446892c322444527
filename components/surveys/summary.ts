import type { Question } from "#domain/surveys/figures.ts"
import { isMissing } from "#domain/surveys/rules/classes.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { inLocale, type Painted } from "./paint.ts"

/** The finding in a sentence or two, written from the figures that are shown: what most said, and who said nothing. */
export function summary(question: Question, { legend, figures }: Painted, locale: Locale): string {
  const t = translator(locale)
  const answered = figures.filter(({ status }) => !isMissing(status)).length
  const said: string[] = []
  if (answered === 0) said.push(t("surveys.summary.nobody", { asked: figures.length }))
  else if (question.kind === "NUMBER") said.push(middle(question, figures, locale))
  else said.push(...most({ legend, figures }, locale))
  const silent = figures.filter(({ status }) => status === "NO_RESPONSE" || status === "DECLINED").length
  if (silent > 0) said.push(t("surveys.summary.silent", { count: silent }))
  const unavailable = figures.filter(({ status }) => status === "UNAVAILABLE").length
  if (unavailable > 0) said.push(t("surveys.summary.unavailable", { count: unavailable }))
  return said.join(" ")
}

/** The category that most fall in; and of bands with a sign, how many have more and how many less. */
function most({ legend, figures }: Painted, locale: Locale): string[] {
  const t = translator(locale)
  const asked = figures.length
  const less = sum(legend, "less-")
  const more = sum(legend, "more-")
  if (less > 0 && legend.some(({ fill }) => fill === "neutral")) {
    const same = sum(legend, "neutral")
    return [t("surveys.summary.signs", { less, same, more, asked })]
  }
  const [largest] = legend
    .filter(({ fill }) => fill !== "missing" && fill !== "unavailable")
    .toSorted((one, other) => other.count - one.count)
  if (!largest) return []
  return [t("surveys.summary.largest", { count: largest.count, asked, label: largest.label })]
}

function sum(legend: Painted["legend"], fill: string): number {
  return legend.filter((line) => line.fill.startsWith(fill)).reduce((total, { count }) => total + count, 0)
}

function middle(question: Question, figures: Painted["figures"], locale: Locale): string {
  const answered = figures
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  const median = answered[Math.floor((answered.length - 1) / 2)]
  return translator(locale)("surveys.summary.middle", {
    count: answered.length,
    asked: figures.length,
    median: median?.label ?? formats(locale).number(0),
    question: inLocale(question.label, question.labelEn, locale),
  })
}
