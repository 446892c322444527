import type { Figure } from "#domain/surveys/figures.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { isMissing } from "#domain/surveys/rules/classes.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { inLocale } from "./paint.ts"
import { populationSource } from "./population-source.ts"

/**
 * The lines that go along with the figures wherever they go: what they are, how many answered, who stands behind them,
 * how they may be used. Invented values are never credited to those who asked.
 */
export function sourceLines(survey: SurveyPage, locale: Locale): string[] {
  const t = translator(locale)
  const { shown } = survey
  if (!shown) return []
  const { release, question, figures } = shown
  const credit = inLocale(survey.credit, survey.creditEn, locale)
  const period = inLocale(survey.period, survey.periodEn, locale)
  const number = release.number
  return [
    release.isSample ? t("surveys.source.sample") : "",
    `${titleWithYear(survey)}: ${inLocale(question.label, question.labelEn, locale)}`,
    t("surveys.source.answered", answeredOf(figures)),
    shown.division === "done" && shown.population ? populationSource(shown.population, locale) : "",
    period ? t("surveys.source.period", { period }) : "",
    credit
      ? t(release.isSample ? "surveys.source.creditOfQuestions" : "surveys.source.credit", { credit })
      : "",
    // Who may be quoted as the source of real results is no source of invented ones.
    release.isSample ? "" : inLocale(survey.quotation, survey.quotationEn, locale),
    release.licence ? t("surveys.source.licence", { licence: release.licence }) : "",
    t("surveys.source.release", { number, date: formats(locale).shortDate(release.publishedAt) }),
    release.notes ? t("surveys.source.notes", { notes: release.notes }) : "",
  ].filter(Boolean)
}

/** How many of how many have an answer. */
export function answeredOf(figures: readonly Figure[]): { answered: number; asked: number } {
  const answered = figures.filter(({ status }) => !isMissing(status)).length
  return { answered, asked: figures.length }
}
