import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { VoucherKind } from "#platform/database/enums.ts"
import { usesOf } from "../open-voucher.ts"

export interface DeskVoucher {
  readonly id: string
  readonly code: string
  readonly kind: VoucherKind
  /** Percent, or øre. */
  readonly amount: number
  /** The names of what it lowers the price of; none is every ticket. */
  readonly products: readonly string[]
  /** Seats that stand by it. */
  readonly used: number
  readonly maxUses: number | null
  readonly validUntilAt: Date | null
  readonly stoppedAt: Date | null
}

/** The vouchers of an event, in the order in which they were made. @throws NotAllowed */
export async function deskVouchers(actor: Actor, eventId: string): Promise<DeskVoucher[]> {
  demand(actor, "events.manage")
  const vouchers = await db.voucher.findMany({
    where: { eventId },
    include: { products: { select: { product: { select: { name: true } } } } },
    orderBy: { id: "asc" },
  })
  return Promise.all(
    vouchers.map(async ({ products, ...voucher }) => ({
      ...voucher,
      products: products.map(({ product }) => product.name),
      used: await usesOf(db, voucher.id),
    })),
  )
}
