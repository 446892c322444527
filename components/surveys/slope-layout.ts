import type { Figure } from "#domain/surveys/figures.ts"
import type { Moved } from "#domain/surveys/rules/comparison.ts"

export interface Slope {
  readonly code: string
  readonly name: string
  readonly isUp: boolean
  readonly isDown: boolean
  readonly from: number
  readonly to: number
  readonly fromY: number
  readonly toY: number
}

export interface SlopeDrawing {
  readonly viewBox: string
  readonly slopes: readonly Slope[]
  /** Those that changed most, with where their names stand: apart from one another. */
  readonly named: readonly (Slope & { readonly labelY: number })[]
  readonly least: number
  readonly most: number
}

/** Where the lines stand, in the units of the drawing. */
export const slopePlaces = { width: 400, height: 360, fromX: 70, toX: 250, top: 16, bottom: 344 } as const
const nameHeight = 15

/** One line for everyone who has a number in both years, on one scale; the few that changed most are named. */
export function drawSlopes(moved: readonly Moved<Figure>[], mostNamed = 5): SlopeDrawing | null {
  const both = moved.flatMap(({ code, earlier, later }) =>
    earlier.value !== null && later.value !== null
      ? [{ code, name: later.name, from: earlier.value, to: later.value }]
      : [],
  )
  if (both.length === 0) return null
  const values = both.flatMap(({ from, to }) => [from, to])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const { top, bottom, width, height } = slopePlaces
  const yOf = (value: number) =>
    most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top)
  const slopes = both.map(
    (each): Slope => ({
      ...each,
      isUp: each.to > each.from,
      isDown: each.to < each.from,
      fromY: yOf(each.from),
      toY: yOf(each.to),
    }),
  )
  const byChange = slopes.toSorted((one, other) => other.to - other.from - (one.to - one.from))
  const chosen = new Set([
    ...byChange.filter(({ isUp }) => isUp).slice(0, mostNamed),
    ...byChange.filter(({ isDown }) => isDown).slice(-mostNamed),
  ])
  return { viewBox: `0 0 ${width} ${height}`, slopes, named: apart([...chosen]), least, most }
}

/** Names pushed apart downwards from the top, and back up where they would leave the drawing. */
function apart(slopes: readonly Slope[]): (Slope & { labelY: number })[] {
  const labels = slopes
    .toSorted((one, other) => one.toY - other.toY)
    .map((slope) => ({ ...slope, labelY: slope.toY }))
  for (let place = 1; place < labels.length; place += 1) {
    const [above, label] = [labels[place - 1], labels[place]]
    if (above && label) label.labelY = Math.max(label.labelY, above.labelY + nameHeight)
  }
  let limit: number = slopePlaces.bottom
  for (const label of labels.toReversed()) {
    label.labelY = Math.min(label.labelY, limit)
    limit = label.labelY - nameHeight
  }
  return labels
}
