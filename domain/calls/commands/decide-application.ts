import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { DecideApplication } from "../input.ts"
import { batchInHand, lockedCall } from "../open-batch.ts"
import { actOf, canFollow } from "../rules/application-states.ts"
import { callState } from "../rules/call-state.ts"

/**
 * Prepares the decision about an application, or changes it. Nobody is told before the batch is published; a batch that
 * was checked must be checked again. Not while the call is open: until then applicants may still change what they sent.
 * @throws NotFound, Closed
 */
export async function decideApplication(
  actor: Actor,
  { applicationId, outcome, words }: DecideApplication,
): Promise<{ applicationId: string; callId: string }> {
  demand(actor, "calls.decide")
  return transaction(async (tx) => {
    const found = await tx.application.findFirst({
      where: { id: applicationId, status: { not: "DRAFT" } },
      select: { callId: true },
    })
    if (!found) throw new NotFound("application")
    const { callId } = found
    const call = await lockedCall(tx, callId)
    const at = now()
    if (callState(call, at).kind !== "closed") throw new Closed("calls.stillOpen")
    const { status, sentId } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { status: true, sentId: true },
    })
    if (!sentId || !canFollow(status, actOf[outcome])) throw new Closed("calls.actRefused")
    const { id: batchId } = await batchInHand(tx, callId)
    const decided = { outcome, words, versionId: sentId, decidedById: personIdOf(actor), decidedAt: at }
    await tx.decision.upsert({
      where: { batchId_applicationId: { batchId, applicationId } },
      create: { batchId, applicationId, ...decided },
      update: decided,
      select: { id: true },
    })
    await audit(tx, actor, "calls.decided", { type: "application", id: applicationId }, { outcome })
    return { applicationId, callId }
  })
}
