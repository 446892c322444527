import { db } from "#platform/database/client.ts"
import type { Expanded } from "./rules/terms.ts"

/**
 * Each term with its Danish stem ("" for a word that says nothing, like "og"), the words that hold the stem (compounds:
 * bibliotek in folkebibliotek) and those that look like it (arrangementer for arangementer).
 */
export async function expanded(terms: readonly string[]): Promise<Expanded[]> {
  if (terms.length === 0) return []
  return db.$queryRaw<Expanded[]>`
    SELECT coalesce(t."stem", '') AS "stem", ARRAY(
        SELECT w."word" FROM "SearchWord" w
          WHERE length(t."term") >= 4 AND t."stem" IS NOT NULL
            AND (w."word" LIKE '%' || t."stem" || '%' OR (w."word" % t."term" AND similarity(w."word", t."term") >= 0.45))
          ORDER BY similarity(w."word", t."term") DESC, w."word" LIMIT 40) AS "words"
      FROM (
        SELECT "term", "place", (ts_lexize('danish_stem', "term"))[1] AS "stem"
          FROM unnest(${[...terms]}::text[]) WITH ORDINALITY AS u("term", "place")
      ) AS t
      ORDER BY t."place"`
}
