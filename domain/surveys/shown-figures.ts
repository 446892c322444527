import { type Locale, translator } from "#messages/translate.ts"
import type { Db } from "#platform/database/client.ts"
import { type AnsweredEdition, answeredEditions } from "./answered-editions.ts"
import { type Figure, figuresOf, type Question } from "./figures.ts"
import { populationOf } from "./population-of.ts"
import { apartBecause } from "./rules/comparison.ts"
import { type Population, perInhabitant } from "./rules/population.ts"

export interface ShownFigures {
  readonly question: Question
  readonly figures: Figure[]
  /** Of the year of the edition, where they are known and may stand beside these answers. */
  readonly population: Population | null
  /** Whether the numbers are divided by the inhabitants, or could be. */
  readonly division: "done" | "possible" | null
}

interface Edition {
  readonly seriesId: string
  readonly year: number
}

/**
 * The answers to one question in one release as a page shows them: as they were given, or divided by the inhabitants of
 * the same year. Null where they cannot be divided and should be.
 */
export async function shownFigures(
  db: Db,
  {
    edition,
    release,
    question,
  }: { edition: Edition; release: { id: string; isSample: boolean }; question: Question },
  { isDivided, at, locale }: { isDivided: boolean; at: Date; locale: Locale },
): Promise<ShownFigures | null> {
  const [figures, population] = await Promise.all([
    figuresOf(db, release.id, question.versionId),
    populationOf(db, edition.year, release),
  ])
  const divided = perInhabitant(question, figures, population)
  if (isDivided && !divided) return null
  const shown = isDivided && divided ? divided : { question, figures }
  const scale =
    question.kind === "NUMBER"
      ? await scaleOf(db, edition, shown, { isDivided, isSample: release.isSample, at })
      : null
  return {
    question: {
      ...shown.question,
      ...(scale ? { scale } : {}),
      ...(isDivided ? { unit: unitOf(question, locale) } : {}),
    },
    figures: shown.figures,
    population,
    division: divided ? (isDivided ? "done" : "possible") : null,
  }
}

function unitOf({ unit }: Question, locale: Locale): string {
  return translator(locale)("survey-compare.perInhabitant.unit", { unit }).trim()
}

/**
 * These numbers and those of every other edition that can be compared, so that a class is the same in all of them. An
 * older release may be shown than the newest of its year, so its own mark of a sample counts.
 */
async function scaleOf(
  db: Db,
  { seriesId, year }: Edition,
  { question, figures }: { question: Question; figures: readonly Figure[] },
  { isDivided, isSample, at }: { isDivided: boolean; isSample: boolean; at: Date },
): Promise<number[]> {
  const editions = await answeredEditions(db, seriesId, question.key, at)
  const own = editions.find((edition) => edition.year === year)
  const others = editions.filter(
    (edition) =>
      own && edition !== own && apartBecause(edition, { asked: own.asked, release: { isSample } }) === null,
  )
  return [...valuesOf(figures), ...others.flatMap((edition) => valuesOf(numbersOf(edition, isDivided)))]
}

function numbersOf(
  { question, figures, population }: AnsweredEdition,
  isDivided: boolean,
): readonly Figure[] {
  return isDivided ? (perInhabitant(question, figures, population)?.figures ?? []) : figures
}

function valuesOf(figures: readonly Figure[]): number[] {
  return figures.flatMap(({ value }) => value ?? [])
}
