import { forgetPreviews } from "#domain/content/jobs.ts"
import { forgetAllergies } from "#domain/events/jobs.ts"
import { forgetContents } from "#domain/mail/jobs.ts"
import { forgetSessions, forgetTokens } from "#domain/people/jobs.ts"
import { forgetVisits } from "#domain/visits/jobs.ts"
import { forgetCounters } from "#platform/http/rate-limit.ts"
import type { Age } from "./rules/age.ts"
import { ages } from "./rules/ages.ts"

export interface Kept {
  /** Names the sentences (messages, retention.kept.<key>) and the runs in the report. Never changed. */
  readonly key: string
  readonly age: Age
  /** Removes what was over before this instant; twice is harmless. @returns of how many things */
  readonly forget: (before: Date) => Promise<number>
}

/**
 * What the house forgets by itself, and after how long: the only place that says so. The nightly job does it, the
 * report in admin shows it, and the privacy page is written from it. What it is and why it is kept are sentences. For
 * another line: a function that forgets, this line, and its sentences in both languages.
 */
export const kept: readonly Kept[] = [
  { key: "tokens", age: ages.tokens, forget: forgetTokens },
  { key: "sessions", age: ages.sessions, forget: forgetSessions },
  { key: "previews", age: ages.previews, forget: forgetPreviews },
  { key: "allergies", age: ages.allergies, forget: forgetAllergies },
  { key: "mail", age: ages.mail, forget: forgetContents },
  { key: "counters", age: ages.counters, forget: forgetCounters },
  { key: "visits", age: ages.visits, forget: forgetVisits },
]
