import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"

/** Takes a rule about fees away; the one before it holds on. @throws NotAllowed, NotFound */
export async function removeCancellationRule(
  actor: Actor,
  { id }: { id: string },
): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const rule = await tx.cancellationRule.findUnique({
      where: { id },
      select: { eventId: true, fromAt: true, feePercent: true },
    })
    const { count } = await tx.cancellationRule.deleteMany({ where: { id } })
    if (!rule || count === 0) throw new NotFound("cancellation rule")
    const { eventId, fromAt, feePercent } = rule
    const details = { from: fromAt.toISOString(), feePercent }
    await audit(tx, actor, "events.cancellationRuleRemoved", { type: "event", id: eventId }, details)
    await forgetPublicPages(tx)
    return { eventId }
  })
}
