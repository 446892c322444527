import { isMissing } from "#domain/surveys/rules/classes.ts"
import { type Population, sizeGroupOf, sizeGroups } from "#domain/surveys/rules/population.ts"
import { regionNames } from "#domain/surveys/rules/regions.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { LegendLine, Painted, PaintedFigure } from "./paint.ts"
import type { TableChoice } from "./table-choice.ts"

/** Rows that belong together. */
export interface RowGroup {
  /** "" where the table is not grouped. */
  readonly key: string
  /** What they have in common: an answer of the legend, or a region. */
  readonly line: LegendLine | null
  readonly label: string
  readonly rows: readonly PaintedFigure[]
}

/**
 * The rows of the table as a reader wants them: those that are left, in groups, sorted. Whoever has no answer stands
 * last among answers, up or down; those who are alike stand by their names.
 */
export function arranged(
  { legend, figures }: Painted,
  choice: TableChoice,
  population: Population | null,
  locale: Locale,
): RowGroup[] {
  const left = figures.filter((figure) => isLeft(figure, choice))
  const rows = sorted(left, legend, choice, population)
  if (choice.group === null) return [{ key: "", line: null, label: "", rows }]
  const { groups, keyOf } = grouping(choice.group, legend, population, locale)
  return groups
    .map((group) => ({ ...group, rows: rows.filter((row) => keyOf(row) === group.key) }))
    .filter((group) => group.rows.length > 0)
}

/** Whether a row is left standing. */
export function isLeft({ key, region }: PaintedFigure, { answer, region: wanted }: TableChoice): boolean {
  return (answer === null || key === answer) && (wanted === null || region === wanted)
}

type Grouping = {
  readonly groups: readonly Omit<RowGroup, "rows">[]
  readonly keyOf: (row: PaintedFigure) => string
}

function grouping(
  by: NonNullable<TableChoice["group"]>,
  legend: Painted["legend"],
  population: Population | null,
  locale: Locale,
): Grouping {
  if (by === "answer") return { groups: answerGroups(legend), keyOf: ({ key }) => key }
  if (by === "region") return { groups: regionGroups(), keyOf: ({ region }) => region }
  const t = translator(locale)
  return {
    groups: [...sizeGroups.map(({ key }) => key), "unknown"].map((key) => ({
      key,
      line: null,
      label: t(`survey-compare.size.${key}`),
    })),
    keyOf: ({ code }) => (population ? sizeGroupOf(population, code) : null) ?? "unknown",
  }
}

function answerGroups(legend: Painted["legend"]) {
  return legend.map((line) => ({
    key: line.key,
    line,
    label: [line.code, line.label].filter(Boolean).join(": "),
  }))
}

function regionGroups() {
  return regionNames.map((name) => ({ key: name, line: null, label: name }))
}

/** The figures come by their names, in Danish order. */
function sorted(
  figures: readonly PaintedFigure[],
  legend: Painted["legend"],
  { sort, isDown }: TableChoice,
  population: Population | null,
): PaintedFigure[] {
  const way = isDown ? -1 : 1
  const place = new Map(legend.map(({ key }, at) => [key, at]))
  const named = new Map(figures.map(({ code }, at) => [code, at]))
  const byName = (one: PaintedFigure, other: PaintedFigure) =>
    (named.get(one.code) ?? 0) - (named.get(other.code) ?? 0)
  return figures.toSorted((one, other) => {
    if (sort === "name") return way * byName(one, other)
    if (sort === "region") {
      return way * (regionNames.indexOf(one.region) - regionNames.indexOf(other.region)) || byName(one, other)
    }
    if (sort === "inhabitants") return unknownLast(population, one, other, way) || byName(one, other)
    const silent = Number(isMissing(one.status)) - Number(isMissing(other.status))
    if (silent !== 0) return silent
    const answers =
      one.value !== null && other.value !== null
        ? one.value - other.value
        : (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0)
    return way * answers || byName(one, other)
  })
}

function unknownLast(
  population: Population | null,
  one: PaintedFigure,
  other: PaintedFigure,
  way: number,
): number {
  const [here, there] = [one, other].map(({ code }) => population?.inhabitants.get(code) ?? null)
  if (here == null || there == null) return Number(here == null) - Number(there == null)
  return way * (here - there)
}
