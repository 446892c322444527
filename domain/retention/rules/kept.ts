import { daysInTrash } from "#domain/content/rules/trash.ts"
import type { Age } from "./age.ts"

export interface Kept {
  /** Names the sentences (messages, retention.kept.<key>) and the runs in the report. Never changed. */
  readonly key: string
  readonly age: Age
}

/**
 * What the house forgets by itself, and after how long: the only place that says so. The nightly job works it off, the
 * report in admin shows it, and the privacy page is written from it. What it is and why it is kept are sentences. For
 * another rule: this line, the function that forgets (jobs.ts, which the compiler asks for), and its sentences.
 */
export const kept = [
  { key: "tokens", age: { days: 1 } },
  { key: "sessions", age: { days: 1 } },
  { key: "previews", age: { days: 1 } },
  { key: "allergies", age: { days: 30 } },
  { key: "answers", age: { months: 12 } },
  { key: "notes", age: { months: 12 } },
  { key: "waiting", age: { months: 3 } },
  { key: "seats", age: { months: 3 } },
  { key: "respondents", age: { months: 12 } },
  { key: "drafts", age: { months: 3 } },
  { key: "mail", age: { months: 12 } },
  { key: "counters", age: { days: 1 } },
  { key: "trash", age: { days: daysInTrash } },
  { key: "imports", age: { months: 3 } },
  { key: "visits", age: { months: 25 } },
] as const satisfies readonly Kept[]

export type KeptKey = (typeof kept)[number]["key"]
