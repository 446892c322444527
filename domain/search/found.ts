import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { addDays, instantOf, now } from "#platform/time/time.ts"
import { askOf, type Expanded, spellings, termsOf } from "./rules/terms.ts"

/** What a question asks for, in the words of PostgreSQL, and the words by which a passage is found. */
export interface Asked {
  readonly query: string
  readonly words: readonly string[]
}

export interface Match {
  readonly id: string
  readonly kind: EntryKind
  /** Of publishing, in Copenhagen. */
  readonly year: number
  /** The PDF that matched; null when the entry's own text did. */
  readonly assetId: string | null
}

/** What a question asks for; null when it holds no word that says anything. */
export async function askedBy(question: string): Promise<Asked | null> {
  const terms = await expanded(termsOf(question))
  const query = askOf(terms)
  return query === null
    ? null
    : { query, words: terms.flat().flatMap(({ stem, words }) => (stem ? [stem, ...words] : [])) }
}

/** Who asks, and what an answer is narrowed to; null for all. */
export interface Narrowed {
  /** The language of the reader: in English an entry is found by the words of its twin as well. */
  readonly locale?: Locale
  readonly kind: EntryKind | null
  /** Year of publishing in Copenhagen. */
  readonly year: number | null
}

export interface Found {
  readonly matches: readonly Match[]
  /** The words are so common that only the newest entries that hold them were looked at. */
  readonly isMany: boolean
}

/** The public entries and files that match, best first: by where the words stand, and newer before older. */
export async function found({ query }: Asked, { locale = "da", kind, year }: Narrowed): Promise<Found> {
  // Nothing is that old, and PostgreSQL knows no year 0.
  if (year !== null && year < 1000) return { matches: [], isMany: false }
  const from = year === null ? null : instantOf(`${year}-01-01`)
  const to = year === null ? null : instantOf(addDays(`${year}-12-31`, 1))
  const matches = await db.$queryRaw<(Match & { isMany: boolean })[]>`
    SELECT "id"::text AS "id", "kind", "assetId"::text AS "assetId", "year", "is_many" AS "isMany"
      FROM search_entries(${query}, ${now()}::timestamptz, ${kind}::text, ${from}::timestamptz, ${to}::timestamptz,
        ${locale}::text)`
  return { matches, isMany: matches[0]?.isMany ?? false }
}

/** Every year in which something public was published, newest first. */
export async function everyYear(): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT "year" FROM public_years(${now()}::timestamptz, NULL) AS y("year")`
  return rows.map(({ year }) => year)
}

/**
 * Each term in each of its spellings, with its Danish stem ("" for a word that says nothing, like "og"), the words that
 * hold the stem (compounds: bibliotek in folkebibliotek) and those that look like it (arrangementer for arangementer).
 */
async function expanded(terms: readonly string[]): Promise<Expanded[][]> {
  const ways = terms.flatMap((term, place) => spellings(term).map((spelt) => ({ place, spelt })))
  // What is written with å, æ and ø is as it stands in texts; its other spelling need not be mended as well.
  const isTyped = ways.map(({ place, spelt }) => spelt === terms[place] || /[æøå]/.test(spelt))
  if (ways.length === 0) return []
  const rows = await db.$queryRaw<(Expanded & { place: number })[]>`
    SELECT t."place", coalesce(t."stem", '') AS "stem",
        CASE WHEN t."stem" IS NULL OR NOT t."typed" THEN '{}' ELSE words_like(t."term", t."stem") END AS "words"
      FROM (
        SELECT "term", "place", "typed", (ts_lexize('danish_stem', "term"))[1] AS "stem"
          FROM unnest(${ways.map(({ spelt }) => spelt)}::text[], ${ways.map(({ place }) => place)}::int[],
            ${isTyped}::boolean[]) AS u("term", "place", "typed")
      ) AS t`
  return terms.map((_, place) => rows.filter((row) => row.place === place))
}
