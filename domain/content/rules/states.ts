import type { EntryStatus } from "#platform/database/enums.ts"
import { Closed } from "#platform/refusal.ts"

export type EntryAct = "save" | "publish" | "schedule" | "unpublish" | "trash" | "restore"

/** What each act makes of each state; an act that is not named is refused. Saving never changes the state. */
const transitions: Record<EntryStatus, Partial<Record<EntryAct, EntryStatus>>> = {
  DRAFT: { save: "DRAFT", publish: "PUBLISHED", schedule: "SCHEDULED", trash: "TRASHED" },
  SCHEDULED: {
    save: "SCHEDULED",
    publish: "PUBLISHED",
    schedule: "SCHEDULED",
    unpublish: "DRAFT",
    trash: "TRASHED",
  },
  PUBLISHED: {
    save: "PUBLISHED",
    publish: "PUBLISHED",
    // What the public sees stays until the minute, and another version takes its place then.
    schedule: "PUBLISHED",
    unpublish: "UNPUBLISHED",
    trash: "TRASHED",
  },
  UNPUBLISHED: { save: "UNPUBLISHED", publish: "PUBLISHED", schedule: "SCHEDULED", trash: "TRASHED" },
  TRASHED: { restore: "DRAFT" },
}

/** The state after the act. @throws Closed when the state does not allow it */
export function after(status: EntryStatus, act: EntryAct): EntryStatus {
  const next = transitions[status][act]
  if (!next) throw new Closed("content.actRefused")
  return next
}

/** What timestamps say about an entry; `isPublic` at an instant whether or not any job has run. */
export interface Visibility {
  status: EntryStatus
  publishAt: Date | null
  unpublishAt: Date | null
}

export function isPublic({ status, publishAt, unpublishAt }: Visibility, at: Date): boolean {
  if (unpublishAt && unpublishAt <= at) return false
  if (status === "PUBLISHED") return true
  return status === "SCHEDULED" && publishAt !== null && publishAt <= at
}

/** The state by the clock: a planned time that has passed counts, whether or not a job has written it down. */
export function statusAt(facts: Visibility, at: Date): EntryStatus {
  const { status, publishAt, unpublishAt } = facts
  const isOver = unpublishAt !== null && unpublishAt <= at
  if (status === "PUBLISHED") return isOver ? "UNPUBLISHED" : "PUBLISHED"
  if (status !== "SCHEDULED" || publishAt === null || publishAt > at) return status
  return isOver ? "UNPUBLISHED" : "PUBLISHED"
}

/** When the public first saw it; null for a time that was only planned. */
export function seenSince({ publishedAt }: { publishedAt: Date | null }, at: Date): Date | null {
  return publishedAt && publishedAt <= at ? publishedAt : null
}

/** The first of these instants that lies ahead; null when none does. Until then an answer stays true. */
export function nextOf(instants: readonly (Date | null | undefined)[], at: Date): Date | null {
  const ahead = instants.filter((instant): instant is Date => instant instanceof Date && instant > at)
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((instant) => instant.getTime())))
}
