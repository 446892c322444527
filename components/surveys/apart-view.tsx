import type { AnsweredEdition } from "#domain/surveys/answered-editions.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { Legend } from "./legend.tsx"
import { inLocale, type Painted } from "./paint.ts"
import { summary } from "./summary.ts"
import { SurveyMap } from "./survey-map.tsx"

/** Two editions whose answers do not mean the same: each with its own finding, map and legend, and no difference. */
export function ApartView({
  comparison: { earlier, later },
  before,
  after,
  drawing,
  locale,
}: {
  comparison: SurveyComparison
  before: Painted
  after: Painted
  drawing: MapDrawing
  locale: Locale
}) {
  const note = inLocale(later.question.note, later.question.noteEn, locale)
  return (
    <>
      {note ? <p className="wrap quiet">{note}</p> : null}
      <div className="wrap section beside">
        <Edition edition={earlier} painted={before} drawing={drawing} locale={locale} />
        <Edition edition={later} painted={after} drawing={drawing} locale={locale} />
      </div>
    </>
  )
}

function Edition({
  edition: { year, question, release },
  painted,
  drawing,
  locale,
}: {
  edition: AnsweredEdition
  painted: Painted
  drawing: MapDrawing
  locale: Locale
}) {
  const t = translator(locale)
  const label = inLocale(question.label, question.labelEn, locale)
  return (
    <section>
      <h2 className="year-alone">{year}</h2>
      <p>{summary(question, painted, locale)}</p>
      {release.isSample ? <p className="on-map label">{t("surveys.map.sample")}</p> : null}
      <SurveyMap
        drawing={drawing}
        figures={painted.figures}
        label={`${year}. ${t("surveys.map.label", { question: label, sample: release.isSample ? "yes" : "no" })}`}
        isSmall
      />
      <Legend lines={painted.legend} />
    </section>
  )
}
