import { forgetDrafts } from "#domain/calls/jobs.ts"
import { forgetRespondents } from "#domain/collecting/jobs.ts"
import { emptyTrash } from "#domain/content/empty-trash.ts"
import { forgetPreviews } from "#domain/content/jobs.ts"
import {
  forgetAllergies,
  forgetEarlierSeats,
  forgetOrderNotes,
  forgetSignUpAnswers,
  forgetWaiting,
} from "#domain/events/jobs.ts"
import { forgetImports } from "#domain/imports/jobs.ts"
import { forgetContents } from "#domain/mail/jobs.ts"
import { forgetSessions, forgetTokens } from "#domain/people/jobs.ts"
import { forgetVisits } from "#domain/visits/jobs.ts"
import { db } from "#platform/database/client.ts"
import { forgetCounters } from "#platform/http/rate-limit.ts"
import { log } from "#platform/log/log.ts"
import { now } from "#platform/time/time.ts"
import { before } from "./rules/age.ts"
import { type KeptKey, kept } from "./rules/kept.ts"

/** Removes what was over before this instant; twice is harmless. @returns of how many things */
type Forget = (before: Date) => Promise<number>

/** Who forgets what the table of rules names. */
const forgetters: Readonly<Record<KeptKey, Forget>> = {
  tokens: forgetTokens,
  sessions: forgetSessions,
  previews: forgetPreviews,
  allergies: forgetAllergies,
  answers: forgetSignUpAnswers,
  notes: forgetOrderNotes,
  waiting: forgetWaiting,
  seats: forgetEarlierSeats,
  respondents: forgetRespondents,
  drafts: forgetDrafts,
  mail: forgetContents,
  counters: forgetCounters,
  imports: forgetImports,
  trash: emptyTrash,
  visits: forgetVisits,
}

/**
 * Forgets what is over, rule by rule, and writes down how much it was. A rule that fails keeps none of the others from
 * running; the job fails after all of them, and is tried again.
 */
export async function forgetWhatIsOver(by = forgetters): Promise<void> {
  const failures: unknown[] = []
  for (const { key, age } of kept) {
    try {
      const ranAt = now()
      const removed = await by[key](before(ranAt, age))
      await db.retentionRun.create({ data: { rule: key, ranAt, removed }, select: { rule: true } })
    } catch (error) {
      log.error({ part: "retention", rule: key, err: error }, "A rule of retention failed")
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} rules of retention failed`)
}
