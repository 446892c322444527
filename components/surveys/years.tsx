import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { comparisonAddress } from "./address.ts"

/** The editions of the series, and whether they can be compared. */
export function Years({ survey, locale }: { survey: SurveyPage; locale: Locale }) {
  const t = translator(locale)
  const { editions, path } = survey
  if (editions.length < 2) {
    return titleWithYear(survey) === survey.title ? null : <p className="year-alone">{survey.year}</p>
  }
  return (
    <>
      <nav className="years" aria-label={t("surveys.editions")}>
        {editions.map((edition) => (
          <a key={edition.year} href={edition.path} aria-current={edition.path === path ? "page" : undefined}>
            {edition.year}
          </a>
        ))}
      </nav>
      {editions.some(({ hasBreak }) => hasBreak) ? <p className="quiet">{t("surveys.hasBreak")}</p> : null}
      <Comparison survey={survey} locale={locale} />
    </>
  )
}

/** The way to the comparison, where another edition answers the question that is shown. */
function Comparison({
  survey: { editions, path, questions, shown },
  locale,
}: {
  survey: SurveyPage
  locale: Locale
}) {
  const key = shown?.question.key
  if (!key || !editions.some((edition) => edition.path !== path && edition.answers.includes(key))) return null
  return (
    <p className="compare">
      <a href={comparisonAddress(path, null, key === questions[0]?.key ? null : key)}>
        {translator(locale)("survey-compare.link")}
      </a>
    </p>
  )
}
