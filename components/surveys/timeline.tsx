import { canCompare } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { comparisonAddress, surveyAddress } from "./address.ts"
import type { PaintedEdition } from "./editions-in-small.tsx"
import { Swatch } from "./legend.tsx"

/** What one municipality answered, year by year; a changed question is said between the years, and a missing year is not there. */
export function Timeline({
  editions,
  code,
  locale,
}: {
  editions: readonly PaintedEdition[]
  code: string
  locale: Locale
}) {
  const t = translator(locale)
  const newest = editions.at(-1)?.edition
  return (
    <>
      <ol className="timeline">
        {editions.map(({ edition: { year, path, asked, question, release }, painted }, place) => {
          const before = editions[place - 1]?.edition
          const figure = painted.figures.find((each) => each.code === code)
          if (!figure) return null
          const notes = [
            figure.status === "PROVISIONAL" ? t("surveys.table.provisional") : "",
            figure.answeredBy ? t("surveys.table.answeredBy", { name: figure.answeredBy }) : "",
            release.isSample ? t("site.sample") : "",
          ].filter(Boolean)
          return (
            <li
              key={year}
              data-year={year}
              data-status={figure.status}
              data-value={figure.dataValue ?? undefined}
            >
              {before && !canCompare(before.asked, asked) ? (
                <p className="break-mark label">{t("survey-compare.break")}</p>
              ) : null}
              <p className="at">
                <a href={surveyAddress(path, { indicator: question.key, release: null, boundaries: false })}>
                  {year}
                </a>
              </p>
              <p>
                <Swatch fill={figure.fill} /> {figure.label}
                {notes.length > 0 ? <span className="quiet"> · {notes.join(" · ")}</span> : null}
              </p>
            </li>
          )
        })}
      </ol>
      {newest && editions.length > 1 ? (
        <p className="compare">
          <a href={comparisonAddress(newest.path, null, newest.question.key)}>{t("survey-compare.link")}</a>
        </p>
      ) : null}
    </>
  )
}
