import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { ApplicationStatus } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type CallFacts, callColumns, callFacts } from "../call-facts.ts"
import { contentOf, writtenColumns } from "../freeze.ts"
import { openedBy } from "../opened-by.ts"
import { canFollow } from "../rules/application-states.ts"
import { type CallState, callState } from "../rules/call-state.ts"
import { answersIn, type SentAnswer } from "../rules/content.ts"

export interface ApplicationReceipt {
  readonly number: number
  readonly status: ApplicationStatus
  readonly name: string
  readonly email: string
  readonly call: CallFacts & { readonly state: CallState }
  /** What counts; null when nothing was sent. */
  readonly sent: ReceiptVersion | null
  /** All that was sent, the latest first. */
  readonly versions: readonly { readonly number: number; readonly sentAt: Date; readonly sha256: string }[]
  /** Something was changed since, and kept, and not sent. */
  readonly hasUnsent: boolean
  readonly mayEdit: boolean
  readonly mayWithdraw: boolean
  /** What was said to the applicant with the published decision; "" without one. */
  readonly words: string
}

export interface ReceiptVersion {
  readonly number: number
  readonly sentAt: Date
  readonly sha256: string
  readonly organisation: string
  readonly title: string
  readonly text: string
  readonly answers: readonly SentAnswer[]
  readonly file: { readonly filename: string; readonly bytes: number; readonly sha256: string } | null
}

const versionColumns = {
  number: true,
  sentAt: true,
  sha256: true,
  organisation: true,
  title: true,
  text: true,
  content: true,
  file: { select: { filename: true, bytes: true, sha256: true } },
} as const

/**
 * An application as whoever has its secret, or owns it, may see it; null when there is none. Of decisions it holds
 * those that are published and nothing of any other.
 */
export async function applicationReceipt(actor: Actor, code: string): Promise<ApplicationReceipt | null> {
  demand(actor, "calls.readApplication")
  const found = await db.application.findFirst({
    where: openedBy(actor, code),
    select: {
      ...writtenColumns,
      call: { select: callColumns },
      sent: { select: versionColumns },
      versions: { select: { number: true, sentAt: true, sha256: true }, orderBy: { number: "desc" } },
      decisions: {
        where: { batch: { status: "PUBLISHED" } },
        select: { words: true },
        orderBy: { batch: { publishedAt: "desc" } },
        take: 1,
      },
    },
  })
  if (!found) return null
  const { number, status, sent, versions, decisions } = found
  const call = callFacts(found.call)
  const state = callState(call, now())
  const mayEdit = state.kind === "open" && canFollow(status, "submit")
  return {
    number,
    status,
    name: found.applicantName,
    email: found.applicantEmail,
    call: { ...call, state },
    sent: sent && receiptVersion(sent),
    versions,
    hasUnsent: status === "SUBMITTED" && sent?.sha256 !== contentOf(found, call.path).sha256,
    mayEdit,
    mayWithdraw: canFollow(status, "withdraw"),
    words: decisions[0]?.words ?? "",
  }
}

function receiptVersion({
  content,
  ...version
}: Prisma.ApplicationVersionGetPayload<{ select: typeof versionColumns }>): ReceiptVersion {
  return { ...version, answers: answersIn(content) }
}
