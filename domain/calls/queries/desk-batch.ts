import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { BatchStatus, Outcome } from "#platform/database/enums.ts"
import { standingOf } from "../open-batch.ts"

export interface DeskBatch {
  readonly id: string
  readonly status: BatchStatus
  /** Of what was checked; "" when it is not, or something changed since. */
  readonly checkedHash: string
  readonly undecided: number
  readonly outdated: number
  readonly lines: readonly {
    readonly applicationId: string
    readonly number: number
    readonly title: string
    readonly email: string
    readonly outcome: Outcome
    readonly words: string
  }[]
}

/** What the next publication of a call would tell, and to whom; null when nothing is prepared. @throws NotAllowed */
export async function deskBatch(actor: Actor, callId: string): Promise<DeskBatch | null> {
  demand(actor, "calls.applications")
  const batch = await db.decisionBatch.findFirst({
    where: { callId, status: { not: "PUBLISHED" } },
    select: {
      id: true,
      status: true,
      hash: true,
      decisions: {
        select: {
          applicationId: true,
          outcome: true,
          words: true,
          application: { select: { number: true, applicantEmail: true, sent: { select: { title: true } } } },
        },
        orderBy: [{ outcome: "asc" }, { application: { number: "asc" } }],
      },
    },
  })
  if (!batch) return null
  const { hash, undecided, outdated } = await standingOf(db, { callId, batchId: batch.id })
  return {
    id: batch.id,
    status: batch.status,
    checkedHash: batch.status === "CHECKED" && batch.hash === hash ? hash : "",
    undecided,
    outdated,
    lines: batch.decisions.map(({ application, ...decision }) => ({
      ...decision,
      number: application.number,
      title: application.sent?.title ?? "",
      email: application.applicantEmail,
    })),
  }
}
