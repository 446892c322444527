/** Computed from the two instants alone; nothing is stored. */
export type CollectionState = "before" | "open" | "closed"

export function collectionState(
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
  at: Date,
): CollectionState {
  if (at < opensAt) return "before"
  return at < closesAt ? "open" : "closed"
}

/** How far a municipality has come, for the board. An answer that counts comes before what was begun or declined. */
export type Progress = "SENT" | "COVERED" | "BEGUN" | "DECLINED" | "MISSING"

export function progressOf({
  status,
  answeredBy,
  code,
}: {
  /** Of its own response; null when it has none. */
  readonly status: "BEGUN" | "SENT" | "DECLINED" | null
  /** The municipality whose answer holds for it; null when there is none. */
  readonly answeredBy: string | null
  readonly code: string
}): Progress {
  if (answeredBy !== null) return answeredBy === code ? "SENT" : "COVERED"
  if (status === "DECLINED") return "DECLINED"
  return status === null ? "MISSING" : "BEGUN"
}

/** Those who are reminded: no answer holds for them, and they did not say that none will come. */
export function isMissing(progress: Progress): boolean {
  return progress === "MISSING" || progress === "BEGUN"
}
