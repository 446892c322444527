import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import type { CallFacts } from "../call-facts.ts"
import type { PublishBatch } from "../input.ts"
import { decidedLetter } from "../letters.ts"
import { lockedCall, type Prepared, standingOf } from "../open-batch.ts"
import { actOf, after } from "../rules/application-states.ts"
import { afterBatch } from "../rules/batch-states.ts"

/**
 * Publishes what was checked, and nothing else: every application gets its state and every applicant one letter, all
 * together or none.
 * @throws NotFound, Closed (not checked, published before, or changed since it was checked)
 */
export async function publishBatch(
  actor: Actor,
  { callId, batchId, hash }: PublishBatch,
): Promise<{ callId: string; told: number }> {
  demand(actor, "calls.publish")
  return transaction(async (tx) => {
    const call = await lockedCall(tx, callId)
    // Whoever withdraws at this instant comes before, or after, the whole of it.
    await tx.$queryRaw`
      SELECT "id"::text FROM "Application" WHERE "callId" = ${callId}::uuid ORDER BY "id" FOR UPDATE`
    const batch = await tx.decisionBatch.findFirst({
      where: { id: batchId, callId },
      select: { status: true, hash: true },
    })
    if (!batch) throw new NotFound("batch")
    const status = afterBatch(batch.status, "publish")
    const standing = await standingOf(tx, { callId, batchId })
    const isAsChecked = batch.hash === hash && standing.hash === hash
    if (!isAsChecked || standing.undecided > 0 || standing.outdated > 0) {
      throw new Closed("calls.notAsChecked")
    }
    await tx.decisionBatch.update({
      where: { id: batchId },
      data: { status, publishedAt: now() },
      select: { id: true },
    })
    for (const decision of standing.decisions) await tell(tx, decision, call)
    const told = standing.decisions.length
    await audit(
      tx,
      actor,
      "calls.batchPublished",
      { type: "batch", id: batchId },
      { call: callId, told, hash },
    )
    await forgetPublicPages(tx)
    return { callId, told }
  })
}

async function tell(tx: Tx, decision: Prepared, call: CallFacts): Promise<void> {
  const { applicationId: id, outcome } = decision
  const { status, applicantEmail, locale, sent } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { status: true, applicantEmail: true, locale: true, sent: { select: { title: true } } },
  })
  await tx.application.update({
    where: { id },
    data: { status: after(status, actOf[outcome]) },
    select: { id: true },
  })
  // The first secret is known to the applicant alone; the letter brings one of its own.
  const code = newSecret()
  await tx.applicationKey.create({ data: { hash: hashOf(code), applicationId: id }, select: { hash: true } })
  const letter = { id, code, email: applicantEmail, locale: localeOf(locale), title: sent?.title ?? "" }
  await sendLater(tx, decidedLetter({ ...letter, decision }, call))
}
