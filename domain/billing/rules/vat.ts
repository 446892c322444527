import type { VatCategory } from "#platform/database/enums.ts"

export interface VatLine {
  readonly vat: VatCategory
  readonly vatReason: string
  /** VAT included. */
  readonly amountOere: number
}

/** What the lines of one category come to, and the VAT in it. */
export interface VatSum extends VatLine {
  readonly vatOere: number
}

/**
 * The VAT in amounts that include it, in øre: 25 % on top is a fifth of the whole, rounded once for each category.
 * Exempt lines are told apart by their reason. Source: the Danish VAT Act (Momsloven), sections 13 and 33.
 */
export function vatSums(lines: readonly VatLine[]): VatSum[] {
  const byCategory = Map.groupBy(lines, ({ vat, vatReason }) => `${vat} ${vatReason}`)
  return [...byCategory.values()].flatMap((same) => {
    const first = same[0]
    if (!first) return []
    const amountOere = same.reduce((sum, line) => sum + line.amountOere, 0)
    const vatOere = first.vat === "STANDARD" ? Math.round(amountOere / 5) : 0
    return [{ vat: first.vat, vatReason: first.vatReason, amountOere, vatOere }]
  })
}

/** The VAT in all lines, in øre. */
export function vatIn(lines: readonly VatLine[]): number {
  return vatSums(lines).reduce((sum, { vatOere }) => sum + vatOere, 0)
}
