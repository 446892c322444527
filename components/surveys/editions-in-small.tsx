import { Scroll } from "#components/ui/scroll.tsx"
import type { AnsweredEdition } from "#domain/surveys/answered-editions.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { type Apart, apartBecause } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"
import { Swatch } from "./legend.tsx"
import { inLocale, type Painted } from "./paint.ts"
import { SurveyMap } from "./survey-map.tsx"

export interface PaintedEdition {
  readonly edition: AnsweredEdition
  readonly painted: Painted
}

/** A small map of every edition, in the same colours for as long as the answers mean the same; a break is said between them. */
export function EditionsInSmall({
  editions,
  drawing,
  indicator,
  locale,
}: {
  editions: readonly PaintedEdition[]
  drawing: MapDrawing
  /** Key of the question. */
  indicator: string
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <section className="wrap section">
      <div className="section-head">
        <h2>{t("survey-compare.all.title")}</h2>
      </div>
      {runsOf(editions).map(({ run, apart }) => (
        <div key={run[0]?.edition.year} className="run">
          {apart ? (
            <p className="break-mark label">
              {t(apart === "changed" ? "survey-compare.break" : "survey-compare.breakInvented")}
            </p>
          ) : null}
          <ul className="in-small">
            {run.map(({ edition: { year, path, question, release }, painted }) => (
              <li key={year}>
                <h3>
                  <a href={surveyAddress(path, { indicator, release: null, boundaries: false })}>{year}</a>
                  {release.isSample ? <span className="quiet"> · {t("site.sample")}</span> : null}
                </h3>
                <SurveyMap
                  drawing={drawing}
                  figures={painted.figures}
                  label={`${year}. ${inLocale(question.label, question.labelEn, locale)}`}
                  isSmall
                />
              </li>
            ))}
          </ul>
          <Key run={run} locale={locale} />
        </div>
      ))}
    </section>
  )
}

interface Run {
  readonly run: PaintedEdition[]
  /** Why it cannot be compared with the run before; null for the first. */
  readonly apart: Apart | null
}

/** Neighbours that can be compared with one another. */
function runsOf(editions: readonly PaintedEdition[]): Run[] {
  const runs: Run[] = []
  for (const each of editions) {
    const run = runs.at(-1)?.run
    const last = run?.at(-1)
    const apart = last ? apartBecause(last.edition, each.edition) : null
    if (run && apart === null) run.push(each)
    else runs.push({ run: [each], apart })
  }
  return runs
}

/** What the colours of a run mean, and how many there were of each, year by year. */
function Key({ run, locale }: { run: readonly PaintedEdition[]; locale: Locale }) {
  const t = translator(locale)
  const keys = new Map(run.flatMap(({ painted }) => painted.legend.map((line) => [line.key, line] as const)))
  const order = new Map([...answersFirst(run)].map((key, place) => [key, place]))
  const lines = [...keys.values()].toSorted(
    (one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0),
  )
  return (
    <Scroll label={t("site.table")}>
      <table className="sheet">
        <caption className="for-ears">{t("survey-compare.all.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("surveys.table.answer")}</th>
            {run.map(({ edition: { year, release } }) => (
              <th key={year} scope="col" className="n">
                {year}
                {release.isSample ? <span className="quiet"> · {t("site.sample")}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, fill, code, label }) => (
            <tr key={key}>
              <th scope="row">
                <Swatch fill={fill} /> {[code, label].filter(Boolean).join(": ")}
              </th>
              {run.map(({ edition: { year }, painted }) => (
                <td key={year} className="n">
                  {painted.legend.find((line) => line.key === key)?.count ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The keys of all legends, in the order of the longest first. */
function answersFirst(run: readonly PaintedEdition[]): Set<string> {
  const legends = run
    .map(({ painted }) => painted.legend.map(({ key }) => key))
    .toSorted((one, other) => other.length - one.length)
  return new Set(legends.flat())
}
