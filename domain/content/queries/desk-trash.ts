import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { pagesBelow } from "../branch.ts"
import { leavesAt, noticedBefore } from "../rules/trash.ts"

export interface TrashAsk {
  /** null: every kind. */
  readonly kind: EntryKind | null
  /** Part of the title. */
  readonly search: string
  /** Only what is removed for good within the days of notice. */
  readonly isLeaving: boolean
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface TrashLine {
  readonly id: string
  readonly kind: EntryKind
  readonly version: number
  readonly title: string
  readonly path: string
  /** Of an English text that was thrown out alone. */
  readonly isTwin: boolean
  readonly trashedAt: Date
  readonly by: string
  /** When it is removed for good, unless something holds on to it. */
  readonly leavesAt: Date
  /** Titles of the pages that were thrown out with it. */
  readonly below: readonly string[]
  /** Sign-ups, applications or answers to a survey are kept, and with them what they are about. */
  readonly isHeld: boolean
}

/** What lies in the trash, the last thrown out first; what went along with a page or an original is one with it. @throws NotAllowed */
export async function deskTrash(
  actor: Actor,
  { kind, search, isLeaving, page, pageSize }: TrashAsk,
): Promise<{ rows: TrashLine[]; total: number }> {
  demand(actor, "content.trash")
  const before = isLeaving ? noticedBefore(now()) : null
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`
  const rows = await db.$queryRaw<(Omit<TrashLine, "leavesAt" | "below"> & { total: number })[]>`
    SELECT e."id"::text AS "id", e."kind"::text AS "kind", e."version", r."title", e."path", e."trashedAt",
        e."originalId" IS NOT NULL AS "isTwin", coalesce(b."name", '') AS "by", count(*) OVER ()::int AS "total",
        EXISTS (SELECT 1 FROM "Order" o WHERE o."eventId" = e."id")
          OR EXISTS (SELECT 1 FROM "Application" a WHERE a."callId" = e."id")
          OR EXISTS (
            SELECT 1 FROM "Response" s JOIN "SurveyInvitation" i ON i."id" = s."invitationId"
              JOIN "SurveyPage" y ON y."editionId" = i."editionId" WHERE y."entryId" = e."id"
          ) AS "isHeld"
      FROM "Entry" e
      JOIN "Revision" r ON r."id" = e."workingId"
      LEFT JOIN "Page" p ON p."entryId" = e."id"
      LEFT JOIN "Entry" above ON above."id" = coalesce(p."parentId", e."originalId")
      LEFT JOIN LATERAL (
        SELECT n."name" FROM "AuditEntry" l JOIN "Person" n ON n."id" = l."actorId"
          WHERE l."subjectType" = 'entry' AND l."subjectId" = e."id"::text AND l."operation" = 'content.trashed'
          ORDER BY l."id" DESC LIMIT 1
      ) AS b ON true
      WHERE e."status" = 'TRASHED' AND above."trashedAt" IS DISTINCT FROM e."trashedAt"
        AND (${kind}::text IS NULL OR e."kind"::text = ${kind}::text)
        AND (${before}::timestamptz IS NULL OR e."trashedAt" < ${before}::timestamptz)
        AND (${search} = '' OR r."title" ILIKE ${like})
      ORDER BY CASE WHEN ${isLeaving} THEN e."trashedAt" END, e."trashedAt" DESC, e."id"
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  const lines = rows.map(async ({ total: _, ...row }): Promise<TrashLine> => {
    const below = row.kind === "PAGE" ? await pagesBelow(db, row.id, row.trashedAt) : []
    return { ...row, leavesAt: leavesAt(row.trashedAt), below: below.map(({ title }) => title) }
  })
  return { rows: await Promise.all(lines), total: rows[0]?.total ?? 0 }
}
