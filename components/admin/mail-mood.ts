import type { OutboxStatus } from "#platform/database/enums.ts"
import type { Mood } from "./state.tsx"

/** How the state of a mail is felt. */
export function moodOfMail(status: OutboxStatus): Mood {
  if (status === "SENT") return "good"
  if (status === "FAILED" || status === "RETRY") return "bad"
  return status === "ABORTED" ? "rest" : "wait"
}
