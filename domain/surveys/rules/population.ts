import type { IndicatorKind } from "#platform/database/enums.ts"
import type { Answer } from "./classes.ts"

/** How many lived in each municipality in a year, and who says so. */
export interface Population {
  readonly year: number
  readonly source: string
  /** Invented. */
  readonly isSample: boolean
  readonly inhabitants: ReadonlyMap<string, number>
}

/** Municipalities by their inhabitants, as docs/glossary.md tells them: from `from` up to, not including, `below`. */
export const sizeGroups = [
  { key: "under20", from: 0, below: 20_000 },
  { key: "20to50", from: 20_000, below: 50_000 },
  { key: "50to100", from: 50_000, below: 100_000 },
  { key: "over100", from: 100_000, below: Number.POSITIVE_INFINITY },
] as const
export type SizeGroup = (typeof sizeGroups)[number]["key"]

/** Null for one whose inhabitants are not known that year: it is in no group, not in the smallest. */
export function sizeGroupOf(population: Population, code: string): SizeGroup | null {
  const inhabitants = population.inhabitants.get(code)
  if (inhabitants === undefined) return null
  return sizeGroups.find(({ from, below }) => inhabitants >= from && inhabitants < below)?.key ?? null
}

/** Invented populations stand beside invented answers alone: beside real ones they would be taken for facts. */
export function mayStandBeside(
  population: Pick<Population, "isSample">,
  answers: { isSample: boolean },
): boolean {
  return answers.isSample || !population.isSample
}

const finer = 2

/**
 * The numbers of a question divided by the inhabitants of the same year, two decimals finer. Null where that would say
 * nothing, or where an answer has no number of inhabitants to be divided by: then nobody's is.
 */
export function perInhabitant<
  Question extends {
    readonly kind: IndicatorKind
    readonly perInhabitant?: boolean
    readonly decimals: number
  },
  Figure extends Answer,
>(
  question: Question,
  figures: readonly Figure[],
  population: Population | null,
): { question: Question; figures: Figure[] } | null {
  if (question.kind !== "NUMBER" || !question.perInhabitant || !population) return null
  const { inhabitants } = population
  if (figures.some(({ code, value }) => value !== null && !inhabitants.has(code))) return null
  const decimals = question.decimals + finer
  return {
    question: { ...question, decimals },
    figures: figures.map((figure) => {
      const divisor = inhabitants.get(figure.code)
      if (figure.value === null || divisor === undefined) return figure
      return { ...figure, value: Number((figure.value / divisor).toFixed(decimals)) }
    }),
  }
}
