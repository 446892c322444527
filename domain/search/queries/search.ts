import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { type Asked, askedBy, everyYear, type Found, found, type Match, type Narrowed } from "../found.ts"
import { hitEnd, hitStart, type Piece, passageOf } from "../rules/passage.ts"
import { hitsOnAPage } from "../rules/terms.ts"

export interface SearchAsk extends Narrowed {
  readonly question: string
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
  /** The language of the title and, but for a file, of the passage. */
  readonly lang: Locale
  /** Name of the PDF that the passage stands in; "" when it is the entry's own text. */
  readonly file: string
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** How many there are of each kind, whatever kind was asked for. */
  readonly kinds: ReadonlyMap<EntryKind, number>
  readonly years: readonly number[]
  readonly total: number
  /** There may be more than were counted: `total` and the kinds are of the newest that match. */
  readonly isMany: boolean
}

/** What the public may read that answers a question, the best first. Nothing is asked where nothing was. */
export async function search(actor: Actor, ask: SearchAsk): Promise<SearchAnswer> {
  demand(actor, "content.read")
  const asked = await askedBy(ask.question)
  if (!asked) return { hits: [], kinds: new Map(), years: [], total: 0, isMany: false }
  const { locale = "da" } = ask
  const all = await found(asked, { locale, kind: null, year: null })
  const chosen = await narrowed(asked, ask, all)
  const years = new Set(all.isMany ? await everyYear() : all.matches.map(({ year }) => year))
  return {
    hits: await hits(
      asked,
      chosen.matches.slice((ask.page - 1) * hitsOnAPage, ask.page * hitsOnAPage),
      locale,
    ),
    kinds: counted(all.matches.map(({ kind }) => kind)),
    years: [...years].sort((one, other) => other - one),
    total: chosen.matches.length,
    isMany: chosen.isMany,
  }
}

/** Of everything that matches those of a kind and a year; asked for anew when not everything was looked at. */
async function narrowed(asked: Asked, { locale = "da", kind, year }: SearchAsk, all: Found): Promise<Found> {
  if (kind === null && year === null) return all
  if (all.isMany) return found(asked, { locale, kind, year })
  const isOf = (one: Match) => (kind === null || one.kind === kind) && (year === null || one.year === year)
  return { matches: all.matches.filter(isOf), isMany: false }
}

interface HitRow extends Omit<SearchHit, "passage"> {
  /** Of an edition of a survey. */
  year: number | null
  said: string
  marked: string
}

async function hits({ query, words }: Asked, shown: readonly Match[], locale: Locale): Promise<SearchHit[]> {
  if (shown.length === 0) return []
  const options = `StartSel=${hitStart}, StopSel=${hitEnd}, HighlightAll=true`
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT e."id", e."kind"::text AS "kind", w."title", w."locale" AS "lang", e."path", e."publishedAt", e."isSample", d."year",
        coalesce(a."filename", '') AS "file", said,
        ts_headline(configuration, words_apart(said), to_tsquery(configuration, ${query}), ${options}) AS "marked"
      FROM unnest(${shown.map(({ id }) => id)}::uuid[], ${shown.map(({ assetId }) => assetId)}::uuid[])
        WITH ORDINALITY AS s("id", "assetId", "place")
      JOIN "Entry" e ON e."id" = s."id"
      LEFT JOIN "Entry" t ON t."originalId" = e."id" AND ${locale} = 'en'
        AND is_up(t."status", t."publishAt", t."unpublishAt", ${now()}::timestamptz)
      JOIN "Entry" w ON w."id" = coalesce(t."id", e."id")
      LEFT JOIN "SurveyPage" p ON p."entryId" = e."id"
      LEFT JOIN "SurveyEdition" d ON d."id" = p."editionId"
      LEFT JOIN "MediaAsset" a ON a."id" = s."assetId"
      CROSS JOIN LATERAL search_configuration(CASE WHEN a."id" IS NULL THEN w."locale" ELSE 'da' END) AS configuration
      CROSS JOIN LATERAL around_words(
        normalize(coalesce(a."text", nullif(concat_ws(' ', nullif(w."lead", ''), body_text(w."body")), ''), w."title"), NFC),
        ${words}::text[]) AS said
      ORDER BY s."place"`
  return rows.map(({ said, marked, year, title, ...hit }) => ({
    ...hit,
    title: year === null ? title : titleWithYear({ title, year }),
    passage: passageOf(said, marked),
  }))
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
