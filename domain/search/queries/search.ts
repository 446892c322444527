import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db, Prisma } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { expanded } from "../expanded.ts"
import { askOf, hitEnd, hitStart, hitsOnAPage, type Piece, piecesOf, termsOf } from "../rules/terms.ts"

export interface SearchAsk {
  readonly question: string
  readonly kind: EntryKind | null
  /** Year of publishing in Copenhagen. */
  readonly year: number | null
  /** From 1. */
  readonly page: number
}

export interface SearchHit {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly path: string
  readonly passage: readonly Piece[]
  readonly publishedAt: Date
  readonly isSample: boolean
  /** Name of the PDF that the passage stands in; "" when it is the entry's own text. */
  readonly file: string
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** How many there are of each kind, whatever kind was asked for. */
  readonly kinds: ReadonlyMap<EntryKind, number>
  readonly years: readonly number[]
  readonly total: number
  /** There may be more than were counted. */
  readonly isMany: boolean
}

/** The newest that match are ranked; a word that everything holds is not counted to its end. */
const mostRanked = 1_000

/** What the public may read that answers a question, the best first. Nothing is asked where nothing was. */
export async function search(actor: Actor, ask: SearchAsk): Promise<SearchAnswer> {
  demand(actor, "content.read")
  const asked = askOf(await expanded(termsOf(ask.question)))
  if (!asked) return { hits: [], kinds: new Map(), years: [], total: 0, isMany: false }
  const found = await matches(asked)
  const kinds = counted(found.map(({ kind }) => kind))
  const years = [...new Set(found.map(({ year }) => year))].sort((one, other) => other - one)
  const chosen = found.filter(
    ({ kind, year }) => (ask.kind === null || kind === ask.kind) && (ask.year === null || year === ask.year),
  )
  const shown = chosen.slice((ask.page - 1) * hitsOnAPage, ask.page * hitsOnAPage)
  return {
    hits: await hits(asked, shown),
    kinds,
    years,
    total: chosen.length,
    isMany: found.length >= mostRanked,
  }
}

interface Match {
  id: string
  kind: EntryKind
  year: number
  /** The PDF that matched; null when the entry's own text did. */
  assetId: string | null
}

/** The entries and files that match, best first: by where the words stand, and newer before older. */
async function matches(asked: string): Promise<Match[]> {
  return db.$queryRaw<Match[]>`
    WITH q AS (SELECT to_tsquery('danish', ${asked}) || to_tsquery('english', ${asked}) AS query),
    own AS (
      SELECT e."id", e."kind", e."publishedAt", NULL::uuid AS "assetId", e."searchable"
        FROM "Entry" e, q WHERE e."searchable" @@ q.query AND ${isPublic()}
        ORDER BY e."publishedAt" DESC LIMIT ${mostRanked}
    ),
    filed AS (
      SELECT e."id", e."kind", e."publishedAt", a."id" AS "assetId", a."searchable"
        FROM q, "MediaAsset" a
        JOIN "MediaUse" u ON u."assetId" = a."id" AND u."live"
        JOIN "Entry" e ON e."id" = u."entryId"
        WHERE a."searchable" @@ q.query AND ${isPublic()}
          AND NOT EXISTS (SELECT 1 FROM own WHERE own."id" = e."id")
        LIMIT ${mostRanked}
    )
    SELECT f."id", f."kind"::text AS "kind", f."assetId"::text AS "assetId",
        extract(year FROM f."publishedAt" AT TIME ZONE 'Europe/Copenhagen')::int AS "year"
      FROM (SELECT * FROM own UNION ALL SELECT * FROM filed) AS f, q
      ORDER BY ts_rank_cd(f."searchable", q.query, 1)
          * (1 + 0.5 / (1 + extract(epoch FROM ${now()}::timestamptz - f."publishedAt") / 31536000)) DESC,
        f."publishedAt" DESC, f."id"`
}

/** The same rule as `publicEntries` of content, for SQL. */
function isPublic(): Prisma.Sql {
  const at = now()
  return Prisma.sql`e."publishedAt" IS NOT NULL AND e."status" IN ('PUBLISHED', 'SCHEDULED')
    AND (e."status" = 'PUBLISHED' OR e."publishAt" <= ${at}) AND (e."unpublishAt" IS NULL OR e."unpublishAt" > ${at})`
}

interface HitRow extends Omit<SearchHit, "passage"> {
  passage: string
}

async function hits(asked: string, shown: readonly Match[]): Promise<SearchHit[]> {
  if (shown.length === 0) return []
  const options = `StartSel=${hitStart}, StopSel=${hitEnd}, MaxWords=32, MinWords=16, MaxFragments=2, FragmentDelimiter=" … "`
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT e."id", e."kind"::text AS "kind", e."title", e."path", e."publishedAt", e."isSample",
        coalesce(a."filename", '') AS "file",
        ts_headline('danish', coalesce(a."text", nullif(concat_ws(' ', nullif(e."lead", ''), body_text(e."body")), ''), e."title"),
          to_tsquery('danish', ${asked}), ${options}) AS "passage"
      FROM unnest(${shown.map(({ id }) => id)}::uuid[], ${shown.map(({ assetId }) => assetId)}::uuid[])
        WITH ORDINALITY AS s("id", "assetId", "place")
      JOIN "Entry" e ON e."id" = s."id"
      LEFT JOIN "MediaAsset" a ON a."id" = s."assetId"
      ORDER BY s."place"`
  return rows.map(({ passage, ...hit }) => ({ ...hit, passage: piecesOf(passage) }))
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
