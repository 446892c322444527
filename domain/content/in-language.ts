import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { publicTwins } from "./visible-entries.ts"

/** The words of an entry as a query selects them; each asks for as many as it shows. */
interface Words {
  id: string
  title: string
  lead?: string
  body?: unknown
  heroId?: string | null
  heroAlt?: string
  heroDecorative?: boolean
  live?: { createdAt: Date } | null
}

type Twin = Required<Words>

/** An entry that says in which language its words are. */
export type InLanguage<Row> = Row & { lang: Locale }

/**
 * Public originals as a reader of this language meets them: where one has a public twin, the twin's words stand in for
 * its own. Everything else, the id and the path among it, is the original's. What has no twin stays Danish. Reads nothing
 * for Danish readers.
 */
export async function inLanguage<Row extends Words>(
  locale: Locale,
  at: Date,
  rows: readonly Row[],
): Promise<InLanguage<Row>[]> {
  const twins = locale === "en" && rows.length > 0 ? await twinsOf(rows, at) : null
  return rows.map((row) => {
    const twin = twins?.get(row.id)
    return twin ? { ...row, ...wordsFor(row, twin), lang: "en" } : { ...row, lang: "da" }
  })
}

/** The same for rows that each hold an entry. */
export async function entriesInLanguage<Row extends { entry: Words }>(
  locale: Locale,
  at: Date,
  rows: readonly Row[],
): Promise<(Row & { entry: InLanguage<Row["entry"]> })[]> {
  const entries = await inLanguage<Row["entry"]>(
    locale,
    at,
    rows.map(({ entry }) => entry),
  )
  return rows.flatMap((row, place) => {
    const entry = entries[place]
    return entry ? [{ ...row, entry }] : []
  })
}

/** The same for one; null for none. */
export async function oneInLanguage<Row extends Words>(
  locale: Locale,
  at: Date,
  row: Row | null,
): Promise<InLanguage<Row> | null> {
  const [read] = await inLanguage(locale, at, row ? [row] : [])
  return read ?? null
}

async function twinsOf(rows: readonly Words[], at: Date): Promise<Map<string | null, Twin>> {
  const twins = await db.entry.findMany({
    where: { ...publicTwins(at), originalId: { in: rows.map(({ id }) => id) } },
    select: {
      id: true,
      originalId: true,
      title: true,
      lead: true,
      // Long, and lists show none.
      body: rows.some((row) => "body" in row),
      heroId: true,
      heroAlt: true,
      heroDecorative: true,
      live: { select: { createdAt: true } },
    },
  })
  return new Map(twins.map((twin) => [twin.originalId, twin]))
}

/** Of the twin's words those that were asked for. Without a picture of its own it shows that of its original. */
function wordsFor(row: Words, twin: Twin): Partial<Words> {
  const heroId = twin.heroId ?? row.heroId ?? null
  const heroAlt = twin.heroDecorative ? "" : twin.heroAlt || (row.heroAlt ?? "")
  const words: Words = { ...twin, id: row.id, heroId, heroAlt }
  return Object.fromEntries(Object.entries(words).filter(([name]) => name in row))
}
