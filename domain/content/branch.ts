import type { Db } from "#platform/database/client.ts"

/** A page that stands below another, however deep. */
export interface BranchPage {
  readonly id: string
  /** As it is being written. */
  readonly title: string
  readonly version: number
  readonly depth: number
}

/**
 * The pages below one, those above before those below them: the ones outside the trash, or those that were thrown out
 * at the very instant given, which is together with it.
 */
export async function pagesBelow(db: Db, id: string, trashedAt: Date | null = null): Promise<BranchPage[]> {
  return db.$queryRaw<BranchPage[]>`
    WITH RECURSIVE below AS (
      SELECT p."entryId", 1 AS "depth" FROM "Page" p JOIN "Entry" e ON e."id" = p."entryId"
        WHERE p."parentId" = ${id}::uuid AND e."trashedAt" IS NOT DISTINCT FROM ${trashedAt}::timestamptz
      UNION ALL
      SELECT p."entryId", b."depth" + 1 FROM below b JOIN "Page" p ON p."parentId" = b."entryId"
        JOIN "Entry" e ON e."id" = p."entryId" AND e."trashedAt" IS NOT DISTINCT FROM ${trashedAt}::timestamptz
    ) CYCLE "entryId" SET "isCycle" USING "way"
    SELECT e."id"::text AS "id", r."title", e."version", b."depth"
      FROM below b JOIN "Entry" e ON e."id" = b."entryId" JOIN "Revision" r ON r."id" = e."workingId"
      JOIN "Page" p ON p."entryId" = e."id"
      WHERE NOT b."isCycle"
      ORDER BY b."depth", p."position", r."title", e."id"`
}
