import type { ProductKind } from "#platform/database/enums.ts"
import { price, type Reason } from "./rules/price.ts"
import { type QuotaState, type SeatsShown, seatsShown } from "./rules/seats.ts"
import type { Group } from "./rules/variants.ts"

export interface OfferedProduct {
  id: string
  kind: ProductKind
  name: string
  /** What it is a variant of, and its name among the variants; null and "" for what stands alone. */
  group: Group | null
  variant: string
  position: number
  description: string
  /** What anyone pays now, and why. Whole øre. */
  priceOere: number
  reason: Reason
  /** What a member pays now; null when membership changes nothing. */
  memberPriceOere: number | null
  seats: SeatsShown
  menu: { id: string; label: string; labelEn: string }[]
  /** How many of it are in one order that has any. */
  minPerOrder: number | null
  maxPerOrder: number | null
  /** What the same seat must have too. */
  requires: { name: string } | null
}

type ProductRow = Omit<OfferedProduct, "reason" | "memberPriceOere" | "seats"> & {
  rules: Parameters<typeof price>[1]
}

const asMember: Reason = { code: "events.reason.standard", values: {} }

/** Products as they are offered to anyone at an instant: the price and its reason, and how their seats stand. */
export function offeredProducts(
  products: readonly ProductRow[],
  quotas: readonly QuotaState[],
  at: Date,
): OfferedProduct[] {
  return products.map(({ id, kind, name, group, variant, position, description, menu, ...sale }) => {
    const own = price(sale, sale.rules, { isMember: false, memberReason: asMember, at })
    const member = price(sale, sale.rules, { isMember: true, memberReason: asMember, at })
    return {
      id,
      kind,
      name,
      group,
      variant,
      position,
      description,
      menu,
      minPerOrder: sale.minPerOrder,
      maxPerOrder: sale.maxPerOrder,
      requires: sale.requires,
      priceOere: own.amountOere,
      reason: own.reason,
      memberPriceOere: member.amountOere < own.amountOere ? member.amountOere : null,
      seats: seatsShown(quotas.filter(({ productIds }) => productIds.includes(id))),
    }
  })
}
