import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/**
 * The next instant at which time alone changes which entries are public, or where they stand on the front page.
 * Until then, and until the next write, an answer about entries stays true. Null: nothing is planned.
 */
export async function nextTurn(at: Date, kinds: EntryKind[]): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ next: Date | null }[]>`
    SELECT min(t) AS "next" FROM (
      SELECT min("publishAt") AS t FROM "Entry"
        WHERE "status" IN ('PUBLISHED', 'SCHEDULED') AND "publishAt" > ${at} AND "kind"::text = ANY(${kinds})
      UNION ALL
      SELECT min("unpublishAt") FROM "Entry"
        WHERE "status" IN ('PUBLISHED', 'SCHEDULED') AND "unpublishAt" > ${at} AND "kind"::text = ANY(${kinds})
      UNION ALL
      SELECT min("untilAt") FROM "FrontPlace" WHERE "untilAt" > ${at}
    ) AS turns`
  return row?.next ?? null
}
