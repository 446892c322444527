import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { lockedCall, openBatch, standingOf } from "../open-batch.ts"
import { afterBatch } from "../rules/batch-states.ts"

/**
 * Says that the decisions of a call are complete: every application that was sent has exactly one, about what was sent
 * last. Keeps a hash over all of them; publishing anything else is refused.
 * @throws NotFound, Closed
 */
export async function checkBatch(
  actor: Actor,
  { callId }: { callId: string },
): Promise<{ callId: string; batchId: string; hash: string }> {
  demand(actor, "calls.publish")
  return transaction(async (tx) => {
    await lockedCall(tx, callId)
    const batch = await openBatch(tx, callId)
    const standing = batch && (await standingOf(tx, { callId, batchId: batch.id }))
    if (!batch || !standing || standing.decisions.length === 0) throw new Closed("calls.nothingDecided")
    if (standing.undecided > 0) throw new Closed("calls.undecided", { count: standing.undecided })
    if (standing.outdated > 0) throw new Closed("calls.changedSince", { count: standing.outdated })
    const { hash, decisions } = standing
    const status = afterBatch(batch.status, "check")
    await tx.decisionBatch.update({ where: { id: batch.id }, data: { status, hash }, select: { id: true } })
    const told = { decisions: decisions.length, hash }
    await audit(tx, actor, "calls.batchChecked", { type: "batch", id: batch.id }, told)
    return { callId, batchId: batch.id, hash }
  })
}
