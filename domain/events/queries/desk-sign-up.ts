import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { productColumns, productOrder } from "../event-for-sale.ts"
import { managedEvent } from "../managed-event.ts"
import { type OfferedProduct, offeredProducts } from "../offered-products.ts"
import { seatsAt } from "../seats-at.ts"

export interface DeskSignUp {
  readonly products: readonly OfferedProduct[]
  readonly hasVouchers: boolean
  readonly asks: AskedForm | null
}

/**
 * What staff may sign people up for: everything that was not withdrawn, whenever it is sold to others, and what the event
 * asks. @throws NotAllowed, NotFound, Closed (the event has no dates)
 */
export async function deskSignUp(actor: Actor, eventId: string): Promise<DeskSignUp> {
  demand(actor, "events.manage")
  const at = now()
  await managedEvent(db, eventId)
  const [products, vouchers, asks] = await Promise.all([
    db.product.findMany({
      where: { eventId, withdrawnAt: null },
      select: productColumns,
      orderBy: productOrder,
    }),
    db.voucher.count({ where: { eventId, stoppedAt: null } }),
    askedForm(db, eventId, { at }),
  ])
  const { quotas } = await seatsAt(
    db,
    products.map(({ id }) => id),
    at,
  )
  return { products: offeredProducts(products, quotas, at), hasVouchers: vouchers > 0, asks }
}
