import type { BatchStatus } from "#platform/database/enums.ts"
import { Closed } from "#platform/refusal.ts"

export type BatchAct = "change" | "check" | "publish"

/** Changing anything takes the check back; only what was checked is published, and that is the end. */
const transitions: Record<BatchStatus, Partial<Record<BatchAct, BatchStatus>>> = {
  DRAFT: { change: "DRAFT", check: "CHECKED" },
  CHECKED: { change: "DRAFT", check: "CHECKED", publish: "PUBLISHED" },
  PUBLISHED: {},
}

/** The state after the act. @throws Closed when the state does not allow it */
export function afterBatch(status: BatchStatus, act: BatchAct): BatchStatus {
  const next = transitions[status][act]
  if (!next) throw new Closed("calls.batchRefused")
  return next
}
