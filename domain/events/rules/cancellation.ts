export interface CancellationTerm {
  /** The first instant. */
  readonly fromAt: Date
  readonly feePercent: number
}

/** The share of a price that is kept when a seat is given up at an instant: that of the latest rule that has begun. */
export function feePercentAt(terms: readonly CancellationTerm[], at: Date): number {
  const begun = terms.filter(({ fromAt }) => fromAt <= at)
  const latest = begun.toSorted((a, b) => b.fromAt.getTime() - a.fromAt.getTime())[0]
  return latest?.feePercent ?? 0
}

/** What is kept of a price, in øre, rounded to whole øre. */
export function feeOf(priceOere: number, feePercent: number): number {
  return Math.round((priceOere * feePercent) / 100)
}
