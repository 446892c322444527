import { Scroll } from "#components/ui/scroll.tsx"
import { canCompare } from "#domain/surveys/rules/comparison.ts"
import { municipalityPath } from "#domain/surveys/rules/municipality-path.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { PaintedEdition } from "./editions-in-small.tsx"
import { Swatch } from "./legend.tsx"
import type { Painted, PaintedFigure } from "./paint.ts"

/** Every municipality through all editions: a row each, a column for every year that was asked. */
export function EditionsTable({
  editions,
  change,
  caption,
  locale,
}: {
  editions: readonly PaintedEdition[]
  /** What became of everyone's answer between two of the years; null where that cannot be said. */
  change: { readonly moves: Painted; readonly earlier: number; readonly later: number } | null
  caption: string
  locale: Locale
}) {
  const t = translator(locale)
  const years = editions.map(({ edition, painted }, place) => {
    const before = editions[place - 1]?.edition
    return {
      year: edition.year,
      isSample: edition.release.isSample,
      isBreak: before !== undefined && !canCompare(before.asked, edition.asked),
      figures: new Map(painted.figures.map((figure) => [figure.code, figure])),
    }
  })
  const [first] = editions
  const moved = new Map(change?.moves.figures.map((figure) => [figure.code, figure]))
  const moveNames = new Map(change?.moves.legend.map(({ key, label }) => [key, label]))
  return (
    <section className="wrap section" id="kommunerne">
      <div className="section-head">
        <h2>{t("survey-compare.table.title")}</h2>
      </div>
      {years.some(({ isBreak }) => isBreak) ? (
        <p className="quiet">{t("survey-compare.table.break")}</p>
      ) : null}
      <Scroll label={t("site.table")}>
        <table className="sheet through-years">
          <caption className="for-ears">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("surveys.table.municipality")}</th>
              {years.map(({ year, isBreak, isSample }) => (
                <th key={year} scope="col" className={isBreak ? "after-break" : undefined}>
                  {year}
                  {isSample ? <span className="quiet"> · {t("site.sample")}</span> : null}
                  {isBreak ? <span className="for-ears">{t("survey-compare.table.breakHere")}</span> : null}
                </th>
              ))}
              {change ? (
                <th scope="col">
                  {t("survey-compare.table.change", { earlier: change.earlier, later: change.later })}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {(first?.painted.figures ?? []).map(({ code, name }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={municipalityPath(name)}>{name}</a>
                </th>
                {years.map(({ year, isBreak, figures }) => {
                  const figure = figures.get(code)
                  return (
                    <td key={year} className={isBreak ? "after-break" : undefined}>
                      {figure ? (
                        <>
                          <Swatch fill={figure.fill} /> {figure.label}
                        </>
                      ) : null}
                    </td>
                  )
                })}
                <Change figure={moved.get(code)} names={moveNames} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Change({
  figure,
  names,
}: {
  figure: PaintedFigure | undefined
  names: ReadonlyMap<string, string>
}) {
  if (!figure) return null
  return (
    <td data-move={figure.key}>
      <Swatch fill={figure.fill} /> {names.get(figure.key)}
    </td>
  )
}
