import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyPage } from "#domain/surveys/queries/survey-page.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { sourceLines } from "./credit.ts"
import { FiguresTable } from "./figures-table.tsx"
import { Legend } from "./legend.tsx"
import { inLocale, paint } from "./paint.ts"
import { summary } from "./summary.ts"
import { SurveyMap } from "./survey-map.tsx"
import { plainTable } from "./table-choice.ts"

/** Figures that wait for their moment, as members read them: the same as will be public, without files or ways to share. */
export function EmbargoedView({
  survey,
  shown: { question, figures, release },
  until,
  path,
  publicPath,
  drawing,
  locale,
}: {
  survey: SurveyPage
  shown: NonNullable<SurveyPage["shown"]>
  until: Date
  /** Of this page, and of the one that everybody reads afterwards. */
  path: string
  publicPath: string
  drawing: MapDrawing
  locale: Locale
}) {
  const t = translator(locale)
  const painted = paint(question, figures, locale)
  const label = inLocale(question.label, question.labelEn, locale)
  const mapLabel = t("surveys.map.label", { question: label, sample: release.isSample ? "yes" : "no" })
  const [first] = survey.questions
  return (
    <>
      <header className="wrap opening small">
        <div className="spined">
          <p className="label">
            <span className="kind">{t("survey-releases.embargo.title")}</span>
            {release.isSample ? <span className="quiet"> · {t("surveys.sampleLabel")}</span> : null}
          </p>
          <h1>{titleWithYear(survey)}</h1>
        </div>
      </header>
      <div className="wrap">
        <div className="told" data-release-state="embargoed">
          <p>
            <strong>{t("survey-releases.embargo.notice", { time: formats(locale).dateTime(until) })}</strong>{" "}
            {t("survey-releases.embargo.public", { path: publicPath })}
          </p>
        </div>
      </div>
      <section className="wrap">
        <p className="say">{summary(question, painted, locale)}</p>
        {survey.questions.length > 1 ? (
          <nav className="choices" aria-label={t("surveys.questions")}>
            {survey.questions.map((one) => (
              <a
                key={one.key}
                href={one.key === first?.key ? path : `${path}?indikator=${one.key}`}
                aria-current={one.key === question.key ? "true" : undefined}
              >
                {inLocale(one.label, one.labelEn, locale)}
              </a>
            ))}
          </nav>
        ) : (
          <h2 className="label">{label}</h2>
        )}
      </section>
      <section className="wrap section two">
        <SurveyMap drawing={drawing} figures={painted.figures} label={mapLabel} isSmall />
        <Legend lines={painted.legend} />
      </section>
      <section className="wrap section" id="kommunerne">
        <h2>{t("surveys.table.title")}</h2>
        <FiguresTable
          painted={painted}
          population={null}
          question={label}
          choice={plainTable}
          to={null}
          locale={locale}
        />
      </section>
      <div className="wrap section credit">
        <h2>{t("surveys.sources")}</h2>
        {sourceLines(survey, locale).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  )
}
