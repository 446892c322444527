import type { Population } from "#domain/surveys/rules/population.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** Whose figures of inhabitants these are; invented ones are said to be, before all. */
export function populationSource({ year, source, isSample }: Population, locale: Locale): string {
  return translator(locale)(
    isSample ? "survey-compare.populationSample" : "survey-compare.populationSource",
    {
      year: String(year),
      source,
    },
  )
}
