import type { Tx } from "#platform/database/client.ts"
import type { Outcome } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { hashOf } from "#platform/secrets.ts"
import { type CallFacts, callColumns, callFacts } from "./call-facts.ts"
import { actOf, canFollow } from "./rules/application-states.ts"
import { afterBatch } from "./rules/batch-states.ts"

/** Waits for everyone who decides on this call; with what its decisions are about. @throws NotFound */
export async function lockedCall(tx: Tx, callId: string): Promise<CallFacts> {
  await lockCall(tx, callId)
  const row = await tx.openCall.findFirst({
    where: { entryId: callId, entry: { status: { not: "TRASHED" } } },
    select: callColumns,
  })
  if (!row) throw new NotFound("open call")
  return callFacts(row)
}

/** First of all locks about decisions, so that who withdraws, who decides and who publishes wait in one line. */
export async function lockCall(tx: Tx, callId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS n FROM "OpenCall" WHERE "entryId" = ${callId}::uuid FOR UPDATE`
}

/** The batch that decisions of this call are prepared in; made when there is none. The call is locked by the caller. */
export async function batchInHand(tx: Tx, callId: string): Promise<{ id: string }> {
  const open = await openBatch(tx, callId)
  if (!open) return tx.decisionBatch.create({ data: { callId }, select: { id: true } })
  const status = afterBatch(open.status, "change")
  await tx.decisionBatch.update({
    where: { id: open.id },
    data: { status, hash: null },
    select: { id: true },
  })
  return open
}

export async function openBatch(tx: Tx, callId: string) {
  return tx.decisionBatch.findFirst({
    where: { callId, status: { not: "PUBLISHED" } },
    select: { id: true, status: true, hash: true },
  })
}

/** What was prepared about an application falls away with it; a batch that was checked is not checked any more. */
export async function takeBackDecision(tx: Tx, applicationId: string): Promise<void> {
  const prepared = await tx.decision.findMany({
    where: { applicationId, batch: { status: { not: "PUBLISHED" } } },
    select: { id: true, batchId: true },
  })
  for (const { id, batchId } of prepared) {
    await tx.decision.delete({ where: { id }, select: { id: true } })
    await tx.decisionBatch.updateMany({
      where: { id: batchId, status: "CHECKED" },
      data: { status: "DRAFT", hash: null },
    })
  }
}

export interface Prepared {
  readonly id: string
  readonly outcome: Outcome
  readonly words: string
  readonly applicationId: string
}

/** Where the decisions of a batch stand: how many are missing, how many rest on something else than what was sent. */
export interface Standing {
  readonly decisions: readonly Prepared[]
  readonly undecided: number
  readonly outdated: number
  /** Over every decision, the version it is about and its words; the same only when nothing changed. */
  readonly hash: string
}

/** Looks at all that a batch would publish; also outside a transaction, for the screen. */
export async function standingOf(
  tx: Pick<Tx, "decision" | "application">,
  { callId, batchId }: { callId: string; batchId: string },
): Promise<Standing> {
  const decisions = await tx.decision.findMany({
    where: { batchId },
    select: {
      id: true,
      outcome: true,
      words: true,
      versionId: true,
      applicationId: true,
      application: { select: { status: true, sentId: true } },
    },
    orderBy: { applicationId: "asc" },
  })
  const undecided = await tx.application.count({
    where: { callId, status: "SUBMITTED", decisions: { none: { batchId } } },
  })
  const outdated = decisions.filter(
    ({ application, versionId, outcome }) =>
      application.sentId !== versionId || !canFollow(application.status, actOf[outcome]),
  ).length
  const lines = decisions.map(({ applicationId, versionId, outcome, words }) =>
    JSON.stringify([applicationId, versionId, outcome, words]),
  )
  return { decisions, undecided, outdated, hash: hashOf(lines.join("\n")) }
}
