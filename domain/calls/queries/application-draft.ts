import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedForm, askedForm } from "#domain/forms/asked-form.ts"
import { answersBefore, givenColumns } from "#domain/forms/stored-sheet.ts"
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
  /** What the call asks besides; null when nothing. */
  readonly form: AskedForm | null
  /** What was answered so far, by the keys of the questions. */
  readonly answers: Readonly<Record<string, readonly string[]>>
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
      answers: { select: givenColumns },
      call: { select: callColumns },
    },
  })
  if (!found) return null
  const { applicantName, applicantEmail, updatedAt, call, answers, ...written } = found
  const at = now()
  const state = callState(call, at)
  return {
    ...written,
    name: applicantName,
    email: applicantEmail,
    form: await askedForm(db, call.entryId, { at }),
    answers: answersBefore(answers),
    savedAt: updatedAt,
    call: { ...callFacts(call), state },
    maySend: state.kind === "open" && canFollow(written.status, "submit"),
  }
}
