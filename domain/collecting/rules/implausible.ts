import type { CategoryTone } from "#platform/database/enums.ts"

/** A number that grew or shrank by at least this factor since last time is asked about. */
export const implausibleFactor = 2
/** A category so many steps away from last time's is asked about. */
export const implausibleSteps = 2

interface Compared {
  readonly kind: "CATEGORY" | "NUMBER"
  /** In their order. */
  readonly categories: readonly { readonly code: string; readonly tone: CategoryTone }[]
}

/**
 * Whether an answer differs so much from last time's that it is asked about: a number by the factor above, or to or from
 * nothing; a category by the steps above. Categories that stand apart from the order ("no cooperation") have no steps.
 * Both answers are in their one spelling.
 */
export function isImplausible(question: Compared, before: string, given: string): boolean {
  if (before === given) return false
  if (question.kind === "NUMBER") return isFarNumber(Number(before), Number(given))
  const ordered = question.categories.filter(({ tone }) => tone === "STEP" || tone === "CUT")
  const [from, to] = [before, given].map((code) => ordered.findIndex((one) => one.code === code))
  if (from === undefined || to === undefined || from < 0 || to < 0) return false
  return Math.abs(from - to) >= implausibleSteps
}

function isFarNumber(before: number, now: number): boolean {
  if (before === 0 || now === 0 || before < 0 !== now < 0) return before !== now
  const factor = Math.abs(now / before)
  return factor >= implausibleFactor || factor <= 1 / implausibleFactor
}
