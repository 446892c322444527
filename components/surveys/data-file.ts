import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { isFormula } from "#domain/surveys/rules/observation-in-file.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { citation, releaseAddress } from "./citation.ts"
import { answeredOf, sourceLines } from "./credit.ts"
import { inLocale, paint } from "./paint.ts"

type Shown = NonNullable<SurveyPage["shown"]>

/** The rows of `data.csv`: a heading, one row for each municipality. The same figures as the map and the table. */
export function dataRows({ question, figures }: Shown, locale: Locale): string[][] {
  const painted = paint(question, figures, locale)
  return [
    ["municipality", "name", "status", "value", "label"],
    ...painted.figures.map(({ code, name, status, dataValue, label }) => [
      code,
      name,
      status,
      dataValue ?? "",
      // Spreadsheets would work a label out that begins as a formula does.
      isFormula(label) ? `'${label}` : label,
    ]),
  ]
}

/** `data.json`: the figures with everything that is known of them. */
export function dataDocument(
  survey: SurveyPage,
  shown: Shown,
  { siteUrl, locale }: { siteUrl: string; locale: Locale },
): unknown {
  const t = translator(locale)
  const { question, release } = shown
  const painted = paint(question, shown.figures, locale)
  return {
    title: survey.title,
    series: survey.series,
    year: survey.year,
    url: `${siteUrl}${survey.path}`,
    isSample: release.isSample,
    indicator: {
      key: question.key,
      label: inLocale(question.label, question.labelEn, locale),
      kind: question.kind,
      unit: question.unit,
      breakInSeries: question.breakInSeries,
      categories: question.categories.map(({ code, label, labelEn, description, descriptionEn }) => ({
        code,
        label: inLocale(label, labelEn, locale),
        description: inLocale(description, descriptionEn, locale),
      })),
    },
    release: {
      number: release.number,
      publishedAt: release.publishedAt.toISOString(),
      notes: release.notes,
      url: releaseAddress(survey, release, siteUrl),
    },
    licence: release.licence || null,
    citation: citation(survey, release, locale, siteUrl),
    ...answeredOf(shown.figures),
    sources: sourceLines(survey, locale),
    counts: painted.legend.map(({ key, label, count }) => ({ key, label, count })),
    statuses: Object.fromEntries(
      [...new Set(painted.figures.map(({ status }) => status))].map((status) => [
        status,
        t(`surveys.status.${status}`),
      ]),
    ),
    observations: painted.figures.map(({ code, name, region, status, dataValue, label, answeredBy }) => ({
      municipality: code,
      name,
      region,
      status,
      value: question.kind === "NUMBER" && dataValue !== null ? Number(dataValue) : dataValue,
      label,
      ...(answeredBy ? { answeredBy } : {}),
    })),
  }
}
