import type { AnsweredEdition } from "#domain/surveys/answered-editions.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { canCompare } from "#domain/surveys/rules/comparison.ts"
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
      {runsOf(editions).map((run, place) => (
        <div key={run[0]?.edition.year} className="run">
          {place > 0 ? <p className="break-mark label">{t("survey-compare.break")}</p> : null}
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

/** Neighbours that can be compared with one another. */
function runsOf(editions: readonly PaintedEdition[]): PaintedEdition[][] {
  const runs: PaintedEdition[][] = []
  for (const each of editions) {
    const last = runs.at(-1)?.at(-1)
    if (last && canCompare(last.edition.asked, each.edition.asked)) runs.at(-1)?.push(each)
    else runs.push([each])
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
    <div className="scroll">
      <table className="sheet">
        <caption className="for-ears">{t("survey-compare.all.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("surveys.table.answer")}</th>
            {run.map(({ edition: { year } }) => (
              <th key={year} scope="col" className="n">
                {year}
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
    </div>
  )
}

/** The keys of all legends, in the order of the longest first. */
function answersFirst(run: readonly PaintedEdition[]): Set<string> {
  const legends = run
    .map(({ painted }) => painted.legend.map(({ key }) => key))
    .toSorted((one, other) => other.length - one.length)
  return new Set(legends.flat())
}
