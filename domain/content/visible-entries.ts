import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type EntryKind, EntryStatus } from "#platform/database/enums.ts"

/**
 * The entries this actor may see at an instant, as a where-filter. For everyone but those who may read drafts that is
 * what is public by its timestamps, whether or not a job has run (the same rule as `isPublic` in rules/states.ts).
 */
export function visibleEntries(actor: Actor, at: Date) {
  const isUp = { OR: [{ unpublishAt: null }, { unpublishAt: { gt: at } }] }
  const publicNow = {
    AND: [
      isUp,
      {
        OR: [{ status: EntryStatus.PUBLISHED }, { status: EntryStatus.SCHEDULED, publishAt: { lte: at } }],
      },
    ],
  }
  return allows(actor, "content.readDraft") && actor.kind !== "visitor"
    ? { status: { not: EntryStatus.TRASHED } }
    : publicNow
}

/** What the public sees, whoever asks: public pages are the same for everyone. */
export function publicEntries(at: Date, kind?: EntryKind) {
  return { AND: [visibleEntries({ kind: "visitor" }, at), ...(kind ? [{ kind }] : [])] }
}
