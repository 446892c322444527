import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { PriceCondition, ProductKind, VatCategory } from "#platform/database/enums.ts"
import { productOrder } from "../event-for-sale.ts"
import type { Group } from "../rules/variants.ts"

export interface DeskProduct {
  readonly id: string
  readonly kind: ProductKind
  readonly name: string
  /** What it is a variant of, and its name among the variants. */
  readonly group: Group | null
  readonly variant: string
  readonly description: string
  readonly position: number
  readonly priceOere: number
  readonly vat: VatCategory
  readonly vatReason: string
  readonly memberPriceOere: number | null
  readonly earlyPriceOere: number | null
  readonly earlyMemberPriceOere: number | null
  /** The last instant of the early prices. */
  readonly earlyUntilAt: Date | null
  readonly salesOpenAt: Date | null
  readonly salesCloseAt: Date | null
  readonly withdrawnAt: Date | null
  readonly minPerOrder: number | null
  readonly maxPerOrder: number | null
  readonly requiresId: string | null
  readonly menu: readonly { readonly label: string; readonly labelEn: string }[]
  readonly quotaId: string | null
  /** Positions that stand. */
  readonly sold: number
}

/** What an event sells and sold, as staff made it. @throws NotAllowed */
export async function deskSale(actor: Actor, eventId: string): Promise<DeskProduct[]> {
  demand(actor, "events.manage")
  const products = await db.product.findMany({
    where: { eventId },
    select: {
      id: true,
      kind: true,
      name: true,
      group: { select: { id: true, name: true, position: true } },
      variant: true,
      description: true,
      position: true,
      priceOere: true,
      vat: true,
      vatReason: true,
      salesOpenAt: true,
      salesCloseAt: true,
      withdrawnAt: true,
      minPerOrder: true,
      maxPerOrder: true,
      requiresId: true,
      rules: { select: { condition: true, amountOere: true, untilAt: true } },
      menu: { select: { label: true, labelEn: true }, orderBy: { position: "asc" } },
      quotas: { select: { quotaId: true } },
      _count: { select: { positions: { where: { cancelledAt: null } } } },
    },
    orderBy: productOrder,
  })
  return products.map(({ rules, quotas, _count, ...product }) => {
    const rule = (condition: PriceCondition) => rules.find((one) => one.condition === condition) ?? null
    return {
      ...product,
      memberPriceOere: rule("MEMBER")?.amountOere ?? null,
      earlyPriceOere: rule("EARLY")?.amountOere ?? null,
      earlyMemberPriceOere: rule("EARLY_MEMBER")?.amountOere ?? null,
      earlyUntilAt: (rule("EARLY") ?? rule("EARLY_MEMBER"))?.untilAt ?? null,
      quotaId: quotas[0]?.quotaId ?? null,
      sold: _count.positions,
    }
  })
}
