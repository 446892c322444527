import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { managedEvent } from "../managed-event.ts"

/**
 * Stops selling a product for good; what was sold of it stands. Not while someone waits for it: those keep seats from
 * newcomers, and could be offered what they cannot buy; nor while another product cannot be had without it.
 * @throws NotAllowed, NotFound, Closed (it was before, someone waits, or another requires it)
 */
export async function withdrawProduct(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const product = await tx.product.findUnique({ where: { id }, select: { eventId: true, name: true } })
    if (!product) throw new NotFound("product")
    const { eventId, name } = product
    await managedEvent(tx, eventId)
    const waiting = await tx.waitingListEntry.count({
      where: { productId: id, status: { in: ["WAITING", "OFFERED"] } },
    })
    if (waiting > 0) throw new Closed("events.someoneWaits", { count: waiting })
    const needing = await tx.product.findFirst({
      where: { requiresId: id, withdrawnAt: null },
      select: { name: true },
    })
    if (needing) throw new Closed("vouchers.isRequired", { product: needing.name })
    // The condition is what makes it once: of two who press at the same instant, one finds no row.
    const { count } = await tx.product.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: now() },
    })
    if (count === 0) throw new Closed("events.alreadyWithdrawn")
    await audit(tx, actor, "events.productWithdrawn", { type: "event", id: eventId }, { product: id, name })
    await forgetPublicPages(tx)
    return { eventId }
  })
}
