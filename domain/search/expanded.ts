import { db } from "#platform/database/client.ts"
import { type Expanded, spellings } from "./rules/terms.ts"

/**
 * Each term in each of its spellings, with its Danish stem ("" for a word that says nothing, like "og"), the words that
 * hold the stem (compounds: bibliotek in folkebibliotek) and those that look like it (arrangementer for arangementer).
 */
export async function expanded(terms: readonly string[]): Promise<Expanded[][]> {
  const ways = terms.flatMap((term, place) => spellings(term).map((spelt) => ({ place, spelt })))
  if (ways.length === 0) return []
  const rows = await db.$queryRaw<(Expanded & { place: number })[]>`
    SELECT t."place", coalesce(t."stem", '') AS "stem", ARRAY(
        SELECT w."word" FROM "SearchWord" w
          WHERE length(t."term") >= 4 AND t."stem" IS NOT NULL
            AND (w."word" LIKE '%' || t."stem" || '%' OR (w."word" % t."term" AND similarity(w."word", t."term") >= 0.45))
          ORDER BY similarity(w."word", t."term") DESC, w."word" LIMIT 40) AS "words"
      FROM (
        SELECT "term", "place", (ts_lexize('danish_stem', "term"))[1] AS "stem"
          FROM unnest(${ways.map(({ spelt }) => spelt)}::text[], ${ways.map(({ place }) => place)}::int[]) AS u("term", "place")
      ) AS t`
  return terms.map((_, place) => rows.filter((row) => row.place === place))
}
