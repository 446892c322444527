import type { Figure } from "#domain/surveys/figures.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { SurveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { numberClasses } from "#domain/surveys/rules/classes.ts"
import { flowsBetween, type Moved } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { Flows } from "./flows.tsx"
import { Legend } from "./legend.tsx"
import { movesSummary } from "./moves.ts"
import type { Painted } from "./paint.ts"
import { Slopes } from "./slopes.tsx"
import { SurveyMap } from "./survey-map.tsx"

/** Two editions that can be compared: who moved which way, from which answer to which, and numbers as slopes. */
export function MovesView({
  comparison: { earlier, later },
  moved,
  moves,
  before,
  after,
  drawing,
  locale,
}: {
  comparison: SurveyComparison
  moved: readonly Moved<Figure>[]
  /** The same, painted. */
  moves: Painted
  before: Painted
  after: Painted
  drawing: MapDrawing
  locale: Locale
}) {
  const t = translator(locale)
  const years = { earlier: earlier.year, later: later.year }
  const isSample = earlier.release.isSample || later.release.isSample
  const flows = flowsBetween(moved, numberClasses(later.question.scale ?? []))
  const sides = { before, after, ...years, locale }
  return (
    <>
      <section className="wrap">
        <p className="say">{movesSummary(moves, years, locale)}</p>
      </section>
      <section className="wrap section two">
        <div>
          {isSample ? <p className="on-map label">{t("surveys.map.sample")}</p> : null}
          <SurveyMap
            drawing={drawing}
            figures={moves.figures}
            label={t("survey-compare.mapLabel", { ...years, sample: isSample ? "yes" : "no" })}
          />
        </div>
        <Legend lines={moves.legend} />
      </section>
      <section className="wrap section">
        <div className="section-head">
          <h2>{t("survey-compare.flows.title")}</h2>
        </div>
        <p className="quiet">{t("survey-compare.flows.text", { ...years, all: moves.figures.length })}</p>
        <Flows flows={flows} {...sides} />
      </section>
      {later.question.kind === "NUMBER" ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>{t("survey-compare.slopes.title")}</h2>
          </div>
          <p className="quiet">{t("survey-compare.slopes.text")}</p>
          <Slopes moved={moved} {...sides} />
        </section>
      ) : null}
    </>
  )
}
