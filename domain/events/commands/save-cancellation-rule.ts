import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import type { SaveCancellationRule } from "../input.ts"
import { managedEvent } from "../managed-event.ts"

/**
 * Says what is kept of a price from an instant on, instead of what was said from that instant before. Seats that were
 * given up keep the fee that held then. @throws NotAllowed, NotFound, Closed (the event has no dates)
 */
export async function saveCancellationRule(
  actor: Actor,
  { eventId, from, feePercent }: SaveCancellationRule,
): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  const fromAt = instantOfLocal(from)
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    await tx.cancellationRule.upsert({
      where: { eventId_fromAt: { eventId, fromAt } },
      create: { eventId, fromAt, feePercent },
      update: { feePercent },
      select: { id: true },
    })
    const details = { from, feePercent }
    await audit(tx, actor, "events.cancellationRuleSaved", { type: "event", id: eventId }, details)
    await forgetPublicPages(tx)
    return { eventId }
  })
}
