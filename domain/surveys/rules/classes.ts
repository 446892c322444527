import type { CategoryTone, ObservationStatus } from "#platform/database/enums.ts"

/** How a shape is filled: a shade of one hue for more, of another for less, or apart from both; see surveys.css. */
export type Fill = `more-${Shade}` | `less-${Shade}` | "neutral" | "none" | "missing" | "unavailable"
type Shade = 1 | 2 | 3 | 4 | 5 | 6 | 7
const shades = 7

interface Ordered {
  readonly tone: CategoryTone
}

/**
 * The fill of each category, in the order of the legend: among those that are more the first is darkest, among those
 * that are less the last. Shades lie as far apart as their number allows; where what is unchanged stands between more and
 * less, none is so light that it could be taken for it.
 */
export function fillsOf(categories: readonly Ordered[]): Fill[] {
  const more = categories.filter(({ tone }) => tone === "STEP").length
  const less = categories.filter(({ tone }) => tone === "CUT").length
  const lightest = less > 0 ? 2 : 1
  let stepsBefore = 0
  let cutsBefore = 0
  return categories.map(({ tone }): Fill => {
    if (tone === "NEUTRAL") return "neutral"
    if (tone === "NONE") return "none"
    if (tone === "STEP") {
      stepsBefore += 1
      return `more-${shadeOf(more - stepsBefore, more, lightest)}`
    }
    cutsBefore += 1
    return `less-${shadeOf(cutsBefore - 1, less, lightest)}`
  })
}

/** Of `count` shades from `lightest` on the one at `place`, from 0. One alone stands in the middle. */
function shadeOf(place: number, count: number, lightest: number): Shade {
  if (count <= 1) return 4
  return (lightest + Math.round((place * (shades - lightest)) / (count - 1))) as Shade
}

/** A class of numbers: from `from` up to `to`, both included in what was measured. */
export interface NumberClass {
  readonly from: number
  readonly to: number
}

/**
 * At most five classes with about as many municipalities in each; equal values never part. The same for every edition
 * shown, so `values` are those of all of them.
 */
export function numberClasses(values: readonly number[], most = 5): NumberClass[] {
  const sorted = values.toSorted((one, other) => one - other)
  const classes: NumberClass[] = []
  let start = 0
  while (start < sorted.length) {
    const left = most - classes.length
    const size = Math.max(1, Math.ceil((sorted.length - start) / left))
    let end = Math.min(sorted.length, start + size) - 1
    while (end + 1 < sorted.length && sorted[end + 1] === sorted[end]) end += 1
    classes.push({ from: sorted[start] ?? 0, to: sorted[end] ?? 0 })
    start = end + 1
  }
  return classes
}

/** Which class a number falls in, from 0; -1 for none. */
export function classAt(classes: readonly NumberClass[], value: number): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to)
}

/** What a municipality said, or why it said nothing. */
export interface Answer {
  /** Of the municipality. */
  readonly code: string
  readonly status: ObservationStatus
  readonly value: number | null
  /** Code of the category. */
  readonly category: string | null
}

/** The line of a legend that an answer belongs to: its category, the number of its class, or why there is none. */
export function answerKey({ status, category, value }: Answer, classes: readonly NumberClass[]): string {
  if (isMissing(status)) return status
  return category ?? String(classAt(classes, value ?? Number.NaN) + 1)
}

/** Why there is no answer, in the order that the legend tells it. */
export const missingStatuses = [
  "NO_RESPONSE",
  "DECLINED",
  "NOT_ASKED",
  "NOT_APPLICABLE",
  "UNAVAILABLE",
] as const satisfies readonly ObservationStatus[]

export function isMissing(status: ObservationStatus): status is (typeof missingStatuses)[number] {
  return (missingStatuses as readonly ObservationStatus[]).includes(status)
}
