import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** How many entries of each kind stand outside the trash; all 0 for those who may not see drafts. */
export async function deskEntryCounts(actor: Actor): Promise<Record<EntryKind, number>> {
  const counts: Record<EntryKind, number> = { NEWS: 0, PAGE: 0, EVENT: 0, OPEN_CALL: 0, SURVEY: 0 }
  if (!allows(actor, "content.readDraft")) return counts
  const groups = await db.entry.groupBy({
    by: ["kind"],
    where: { status: { not: "TRASHED" } },
    _count: { _all: true },
  })
  for (const group of groups) counts[group.kind] = group._count._all
  return counts
}
