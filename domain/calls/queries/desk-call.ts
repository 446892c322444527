import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { BatchStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { type CallFacts, callColumns, callFacts } from "../call-facts.ts"
import { type CallState, callState } from "../rules/call-state.ts"

export interface DeskCall extends CallFacts {
  readonly state: CallState
  /** Begun and not sent: how many, and no more of them. */
  readonly drafts: number
  readonly submitted: number
  readonly accepted: number
  readonly reserve: number
  readonly rejected: number
  readonly withdrawn: number
  /** What is prepared and not published; null when nothing is. */
  readonly batch: { readonly id: string; readonly status: BatchStatus; readonly decisions: number } | null
  readonly publishedAt: Date | null
}

/** A call with how its applications stand, for those who read them. @throws NotAllowed, NotFound */
export async function deskCall(actor: Actor, id: string): Promise<DeskCall> {
  demand(actor, "calls.applications")
  const row = await db.openCall.findFirst({
    where: { entryId: id, entry: { status: { not: "TRASHED" } } },
    select: {
      ...callColumns,
      batches: {
        select: { id: true, status: true, publishedAt: true, _count: { select: { decisions: true } } },
        orderBy: { createdAt: "desc" },
      },
    },
  })
  if (!row) throw new NotFound("open call")
  const groups = await db.application.groupBy({
    by: ["status"],
    where: { callId: id },
    _count: { _all: true },
  })
  const count = (status: string) => groups.find((group) => group.status === status)?._count._all ?? 0
  const { batches, ...call } = row
  const open = batches.find(({ status }) => status !== "PUBLISHED")
  return {
    ...callFacts(call),
    state: callState(call, now()),
    drafts: count("DRAFT"),
    submitted: count("SUBMITTED"),
    accepted: count("ACCEPTED"),
    reserve: count("RESERVE"),
    rejected: count("REJECTED"),
    withdrawn: count("WITHDRAWN"),
    batch: open ? { id: open.id, status: open.status, decisions: open._count.decisions } : null,
    publishedAt: batches.find(({ status }) => status === "PUBLISHED")?.publishedAt ?? null,
  }
}
