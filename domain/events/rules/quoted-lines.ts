import { type Line, totalOf } from "./lines.ts"
import type { MenuLine } from "./menu-lines.ts"
import type { Reason } from "./price.ts"

export interface QuotedLine {
  readonly count: number
  readonly product: string
  readonly option: MenuLine | null
  /** Of all `count`, in øre. */
  readonly priceOere: number
  readonly reason: Reason
}

/** Equal lines as one: the same product and option at the same price for the same reason. */
export function equalTogether(lines: readonly Line[]): QuotedLine[] {
  const alike = Map.groupBy(lines, ({ productId, option, priceOere, reason }) =>
    JSON.stringify([productId, option?.id, priceOere, reason]),
  )
  return [...alike.values()].flatMap((equal) => {
    const [first] = equal
    if (!first) return []
    const { product, option, reason } = first
    return [{ count: equal.length, product, option, priceOere: totalOf(equal), reason }]
  })
}
