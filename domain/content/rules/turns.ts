import type { EntryStatus } from "#platform/database/enums.ts"

export interface Planned {
  status: EntryStatus
  publishAt: Date | null
  unpublishAt: Date | null
  heldCode: string | null
}

/** What time does to an entry. `missed`: its whole time in public lay in an outage. */
export type Turn = "appear" | "change" | "take down" | "missed"

/**
 * What is due of an entry as it stands in the database; null when nothing is. A change that was held waits for somebody
 * to decide.
 */
export function dueTurn({ status, publishAt, unpublishAt, heldCode }: Planned, at: Date): Turn | null {
  const isOver = unpublishAt !== null && unpublishAt <= at
  const isDue = publishAt !== null && publishAt <= at
  if (status === "SCHEDULED" && isDue) return isOver ? "missed" : "appear"
  if (status !== "PUBLISHED") return null
  if (isOver) return "take down"
  return isDue && heldCode === null ? "change" : null
}

/** As many whole minutes too late, from one on; a job is woken at the minute and needs a moment. */
export function minutesLate(plannedAt: Date, at: Date): number {
  return Math.floor((at.getTime() - plannedAt.getTime()) / 60_000)
}

/** Whether something is still to go out: planned and neither out already nor only about to be written down as out. */
export function isAhead(
  entry: { publishAt: Date | null; scheduledId: string | null; liveId: string | null },
  at: Date,
): boolean {
  if (!entry.publishAt) return false
  return entry.publishAt > at || entry.scheduledId !== entry.liveId
}
