import type { Actor } from "#domain/access/actor.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** How many originals of each kind stand outside the trash; 0 of those whose drafts one may not see. */
export async function deskEntryCounts(actor: Actor): Promise<Record<EntryKind, number>> {
  const counts: Record<EntryKind, number> = { NEWS: 0, PAGE: 0, EVENT: 0, OPEN_CALL: 0, SURVEY: 0 }
  const kinds = readableKinds(actor)
  if (kinds.length === 0) return counts
  // Not by Prisma: the value it compares with is made anew for each row.
  const groups = await db.$queryRaw<{ kind: EntryKind; count: number }[]>`
    SELECT "kind"::text AS "kind", count(*)::int AS "count" FROM "Entry" 
      WHERE "originalId" IS NULL AND "status" <> 'TRASHED' GROUP BY "Entry"."kind"`
  for (const { kind, count } of groups) if (kinds.includes(kind)) counts[kind] = count
  return counts
}
