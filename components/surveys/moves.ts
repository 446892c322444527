import type { Figure } from "#domain/surveys/figures.ts"
import type { Fill } from "#domain/surveys/rules/classes.ts"
import { type Move, type Moved, moves } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Painted, PaintedFigure } from "./paint.ts"

const fillOf: Record<Move, Fill> = {
  up: "more-5",
  same: "neutral",
  down: "less-5",
  apart: "none",
  missingOne: "missing",
  missingBoth: "unavailable",
}

export interface Years {
  readonly earlier: number
  readonly later: number
}

/** What became of everyone, painted as a map of its own: the legend counts the same figures. */
export function paintMoves(
  moved: readonly Moved<Figure>[],
  { before, after }: { before: Painted; after: Painted },
  years: Years,
  locale: Locale,
): Painted {
  const t = translator(locale)
  const [earlier, later] = [labelsOf(before), labelsOf(after)]
  const figures = moved.map(({ code, later: figure, move }): PaintedFigure => {
    const told = { from: earlier.get(code) ?? "", to: later.get(code) ?? "", ...years }
    return {
      ...figure,
      answeredBy: "",
      fill: fillOf[move],
      key: move,
      label: t(`survey-compare.told.${move}`, told),
      dataValue: move,
    }
  })
  const legend = moves.map((move) => ({
    key: move,
    fill: fillOf[move],
    code: "",
    label: t(`survey-compare.move.${move}`),
    description: move === "apart" ? t("survey-compare.apartMeans") : "",
    count: figures.filter(({ key }) => key === move).length,
  }))
  // That nobody moved is a finding; a reason that nobody has is none.
  const always: readonly string[] = ["up", "same", "down"]
  return { figures, legend: legend.filter(({ key, count }) => count > 0 || always.includes(key)) }
}

function labelsOf({ figures }: Painted): ReadonlyMap<string, string> {
  return new Map(figures.map(({ code, label }) => [code, label]))
}

/** What was found, in a sentence or two, counted from the same figures as the map. */
export function movesSummary({ figures }: Painted, years: Years, locale: Locale): string {
  const t = translator(locale)
  const count = (...wanted: Move[]) => figures.filter(({ key }) => (wanted as string[]).includes(key)).length
  const missing = count("missingOne", "missingBoth")
  const apart = count("apart")
  return [
    t("survey-compare.summary", {
      ...years,
      up: count("up"),
      down: count("down"),
      same: count("same"),
      all: figures.length,
    }),
    missing > 0 ? t("survey-compare.summaryMissing", { count: missing }) : "",
    apart > 0 ? t("survey-compare.summaryApart", { count: apart }) : "",
  ]
    .filter(Boolean)
    .join(" ")
}
