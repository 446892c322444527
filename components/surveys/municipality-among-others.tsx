import { Scroll } from "#components/ui/scroll.tsx"
import { isMissing } from "#domain/surveys/rules/classes.ts"
import { type Population, sizeGroupOf } from "#domain/surveys/rules/population.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { PaintedEdition } from "./editions-in-small.tsx"
import { Swatch } from "./legend.tsx"
import type { PaintedFigure } from "./paint.ts"
import { PopulationSource } from "./population-words.tsx"

interface Group {
  readonly name: string
  readonly figures: readonly PaintedFigure[]
}

/** How the newest answer of a municipality stands among those of its region and of the country: a table of counts. */
export function MunicipalityAmongOthers({
  newest: { edition, painted },
  code,
  name,
  region,
  locale,
}: {
  newest: PaintedEdition
  code: string
  name: string
  region: string
  locale: Locale
}) {
  const t = translator(locale)
  const own = painted.figures.find((figure) => figure.code === code)
  if (!own) return null
  const groups: Group[] = [
    {
      name: t("survey-compare.municipality.inRegion", { region }),
      figures: painted.figures.filter((figure) => figure.region === region),
    },
    ...sizeGroup(edition.population, painted.figures, code, locale),
    { name: t("survey-compare.municipality.inCountry"), figures: painted.figures },
  ]
  const isSample = edition.release.isSample || (edition.population?.isSample ?? false)
  const caption = [
    t("survey-compare.municipality.among", { year: edition.year, name }),
    isSample ? t("site.sample") : "",
  ]
  const { population } = edition
  return (
    <div>
      <Scroll label={t("site.table")}>
        <table className="sheet among">
          <caption>{caption.filter(Boolean).join(" · ")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("surveys.table.answer")}</th>
              {groups.map((group) => (
                <th key={group.name} scope="col" className="n">
                  {group.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {painted.legend.map(({ key, fill, code: short, label }) => (
              <tr key={key} className={key === own.key ? "own" : undefined}>
                <th scope="row">
                  <Swatch fill={fill} /> {[short, label].filter(Boolean).join(": ")}
                  {key === own.key ? <span className="label"> · {name}</span> : null}
                </th>
                {groups.map(({ name: group, figures }) => (
                  <td key={group} className="n">
                    {figures.filter((figure) => figure.key === key).length}
                  </td>
                ))}
              </tr>
            ))}
            {edition.question.kind === "NUMBER" ? (
              <tr>
                <th scope="row">{t("survey-compare.municipality.middle")}</th>
                {groups.map(({ name: group, figures }) => (
                  <td key={group} className="n">
                    {middleOf(figures)}
                  </td>
                ))}
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("survey-compare.municipality.answered")}</th>
              {groups.map(({ name: group, figures }) => (
                <td key={group} className="n">
                  {t("survey-compare.municipality.ofAll", {
                    count: figures.filter(({ status }) => !isMissing(status)).length,
                    all: figures.length,
                  })}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {population ? <PopulationSource population={population} locale={locale} /> : null}
    </div>
  )
}

/** Those of about as many inhabitants, where these are known. */
function sizeGroup(
  population: Population | null,
  figures: readonly PaintedFigure[],
  code: string,
  locale: Locale,
): Group[] {
  const size = population ? sizeGroupOf(population, code) : null
  if (!population || !size) return []
  return [
    {
      name: translator(locale)(`survey-compare.size.${size}`),
      figures: figures.filter((figure) => sizeGroupOf(population, figure.code) === size),
    },
  ]
}

/** The number in the middle of those who have one, as it is written. */
function middleOf(figures: readonly PaintedFigure[]): string {
  const answered = figures
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  return answered[Math.floor((answered.length - 1) / 2)]?.label ?? ""
}
