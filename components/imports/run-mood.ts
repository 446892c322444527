import type { Mood } from "#components/admin/state.tsx"
import type { ImportStatus } from "#platform/database/enums.ts"

export function runMood(status: ImportStatus): Mood {
  if (status === "DONE") return "good"
  if (status === "REFUSED" || status === "FAILED") return "bad"
  return status === "TRIED" ? "wait" : "rest"
}
