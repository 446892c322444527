import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { lockQuotasOf, managedEvent } from "../managed-event.ts"

/** Removes a quota that no product draws on. @throws NotAllowed, NotFound, Closed (a product does) */
export async function removeQuota(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const quota = await tx.quota.findUnique({ where: { id }, select: { eventId: true, name: true } })
    if (!quota) throw new NotFound("quota")
    const { eventId, name } = quota
    await managedEvent(tx, eventId)
    // Before the look: a product that is put into it meanwhile would go out of it with the quota, unlimited.
    await lockQuotasOf(tx, eventId)
    const drawing = await tx.quotaProduct.count({ where: { quotaId: id } })
    if (drawing > 0) throw new Closed("events.quotaInUse", { products: drawing })
    const { count } = await tx.quota.deleteMany({ where: { id } })
    if (count === 0) throw new NotFound("quota")
    await audit(tx, actor, "events.quotaRemoved", { type: "event", id: eventId }, { quota: id, name })
    await forgetPublicPages(tx)
    return { eventId }
  })
}
