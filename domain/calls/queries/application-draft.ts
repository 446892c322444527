import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { ApplicationStatus } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type CallFacts, callColumns, callFacts } from "../call-facts.ts"
import { openedBy } from "../opened-by.ts"
import { canFollow } from "../rules/application-states.ts"
import { type CallState, callState } from "../rules/call-state.ts"

export interface ApplicationDraft {
  readonly number: number
  readonly status: ApplicationStatus
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly title: string
  readonly text: string
  readonly file: { readonly filename: string; readonly bytes: number } | null
  readonly savedAt: Date
  readonly call: CallFacts & { readonly state: CallState }
  /** It can be sent, anew too. */
  readonly maySend: boolean
}

/** What is being written, for whoever has the application's secret or owns it; null when there is none. */
export async function applicationDraft(actor: Actor, code: string): Promise<ApplicationDraft | null> {
  demand(actor, "calls.readApplication")
  const found = await db.application.findFirst({
    where: openedBy(actor, code),
    select: {
      number: true,
      status: true,
      applicantName: true,
      applicantEmail: true,
      organisation: true,
      title: true,
      text: true,
      updatedAt: true,
      file: { select: { filename: true, bytes: true } },
      call: { select: callColumns },
    },
  })
  if (!found) return null
  const { applicantName, applicantEmail, updatedAt, call, ...written } = found
  const state = callState(call, now())
  return {
    ...written,
    name: applicantName,
    email: applicantEmail,
    savedAt: updatedAt,
    call: { ...callFacts(call), state },
    maySend: state.kind === "open" && canFollow(written.status, "submit"),
  }
}
