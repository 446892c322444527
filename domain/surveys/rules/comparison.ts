import { type Answer, answerKey, isMissing, type NumberClass } from "./classes.ts"

/** What became of one municipality's answer from one edition to the next. */
export type Move = "up" | "down" | "same" | "apart" | "missingOne" | "missingBoth"

export const moves: readonly Move[] = ["up", "same", "down", "apart", "missingOne", "missingBoth"]

/** How a question was asked: which version of it, and which versions began anew. */
export interface Asked {
  readonly number: number
  /** Numbers of the versions whose answers cannot be compared with those before. */
  readonly breaks: readonly number[]
}

/** Whether two editions asked so that their answers mean the same: no version between them began anew. */
export function canCompare(one: Asked, other: Asked): boolean {
  const [first, last] = one.number < other.number ? [one, other] : [other, one]
  return !last.breaks.some((number) => number > first.number && number <= last.number)
}

/** What one edition says of a question, as far as it matters for comparing it with another. */
export interface Comparable {
  readonly asked: Asked
  readonly release: { readonly isSample: boolean }
}

/** Why the answers of two editions say nothing of one another. */
export type Apart = "changed" | "invented"

/** Null when the answers can be compared: the question was asked the same, and both are real or both invented. */
export function apartBecause(one: Comparable, other: Comparable): Apart | null {
  if (!canCompare(one.asked, other.asked)) return "changed"
  return one.release.isSample === other.release.isSample ? null : "invented"
}

/** The answers to a question in one edition, of every municipality of the list. */
export interface Answers<Figure extends Answer> {
  readonly question: { readonly categories: readonly { readonly code: string }[] }
  readonly figures: readonly Figure[]
}

export interface Moved<Figure extends Answer = Answer> {
  readonly code: string
  readonly earlier: Figure
  readonly later: Figure
  readonly move: Move
}

/**
 * What became of everyone's answer between two editions that can be compared. Categories are up the nearer they stand to
 * the first; whose category the other edition does not know stands apart. Nothing is filled in: where an answer is
 * missing, it is missing.
 */
export function movesBetween<Figure extends Answer>(
  earlier: Answers<Figure>,
  later: Answers<Figure>,
): Moved<Figure>[] {
  const rank = new Map(later.question.categories.map(({ code }, place) => [code, place]))
  const known = new Set(earlier.question.categories.map(({ code }) => code))
  const before = new Map(earlier.figures.map((figure) => [figure.code, figure]))
  return later.figures.flatMap((figure) => {
    const earlierFigure = before.get(figure.code)
    if (!earlierFigure) return []
    const move = moveOf(earlierFigure, figure, rank, known)
    return [{ code: figure.code, earlier: earlierFigure, later: figure, move }]
  })
}

function moveOf(
  earlier: Answer,
  later: Answer,
  rank: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Move {
  const missing = Number(isMissing(earlier.status)) + Number(isMissing(later.status))
  if (missing > 0) return missing === 2 ? "missingBoth" : "missingOne"
  if (earlier.value !== null && later.value !== null) return direction(later.value - earlier.value)
  const [from, to] = [rank.get(earlier.category ?? ""), rank.get(later.category ?? "")]
  if (from === undefined || to === undefined || !known.has(later.category ?? "")) return "apart"
  return direction(from - to)
}

function direction(change: number): Move {
  if (change === 0) return "same"
  return change > 0 ? "up" : "down"
}

/** How many went from one answer, or from one reason for none, to another. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly count: number
}

/**
 * The flows between the lines of two legends. Every municipality is in exactly one, so they sum to all of them.
 * `classes` are those of numbers, the same for both.
 */
export function flowsBetween(moved: readonly Moved[], classes: readonly NumberClass[]): Flow[] {
  const flows = new Map<string, Flow>()
  for (const { earlier, later } of moved) {
    const [from, to] = [answerKey(earlier, classes), answerKey(later, classes)]
    const key = JSON.stringify([from, to])
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + 1 })
  }
  return [...flows.values()]
}
