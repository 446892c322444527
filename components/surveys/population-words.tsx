import type { Population } from "#domain/surveys/rules/population.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Chosen } from "./address.ts"
import { populationSource } from "./population-source.ts"

/** The choice between the numbers as they were given and divided by the inhabitants. */
export function Division({
  isDone,
  to,
  locale,
}: {
  isDone: boolean
  to: (change: Partial<Chosen>) => string
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <nav className="choices" aria-label={t("survey-compare.perInhabitant.choose")}>
      <a href={to({ isDivided: false })} aria-current={isDone ? undefined : "true"}>
        {t("survey-compare.perInhabitant.whole")}
      </a>
      <a href={to({ isDivided: true })} aria-current={isDone ? "true" : undefined}>
        {t("survey-compare.perInhabitant.divided")}
      </a>
    </nav>
  )
}

export function PopulationSource({ population, locale }: { population: Population; locale: Locale }) {
  return <p className="quiet map-credit">{populationSource(population, locale)}</p>
}
