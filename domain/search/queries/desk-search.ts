import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db, Prisma } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { likes, spellings, termsOf } from "../rules/terms.ts"

export interface DeskSearchAsk {
  readonly question: string
  /** The most of each sort. */
  readonly most: number
}

export interface FoundEntry {
  readonly id: string
  readonly kind: EntryKind
  /** As it is being written, which the public may not have seen. */
  readonly title: string
  readonly status: EntryStatus
  /** Where it stands, or would. */
  readonly path: string
  readonly isTwin: boolean
}

/** Something else that is found by its name; `note` tells those of one name apart. */
export interface FoundThing {
  readonly id: string
  readonly name: string
  readonly note: string
}

export interface DeskFindings {
  readonly entries: readonly FoundEntry[]
  readonly media: readonly FoundThing[]
  readonly people: readonly FoundThing[]
  readonly organisations: readonly FoundThing[]
  /** Sign-ups by their number or by the whole code of their receipt; `id` is the event's. */
  readonly orders: readonly (FoundThing & { readonly number: number })[]
}

/** From so many versions on, a word in titles is common. */
const manyTitles = 1_000

/**
 * Everything at the desk that answers a question, of each sort what this actor may see: drafts are found by the title
 * that is being written, and after those by what stands in the text. Nothing is asked where nothing was.
 * @throws NotAllowed
 */
export async function deskSearch(actor: Actor, { question, most }: DeskSearchAsk): Promise<DeskFindings> {
  demand(actor, "admin.enter")
  const terms = termsOf(question)
  const [entries, media, people, organisations, orders] = await Promise.all([
    terms.length > 0 ? entriesFound(readableKinds(actor), terms, most) : [],
    terms.length > 0 && allows(actor, "media.read") ? mediaFound(terms, most) : [],
    terms.length > 0 && allows(actor, "people.read") ? peopleFound(terms, most) : [],
    terms.length > 0 && allows(actor, "people.read") ? organisationsFound(terms, most) : [],
    allows(actor, "events.participants") ? ordersFound(question.trim(), most) : [],
  ])
  return { entries, media, people, organisations, orders }
}

/** Every term stands in the text, in one of its spellings. */
function holds(text: Prisma.Sql, terms: readonly string[]): Prisma.Sql {
  // Spelled out, not ANY of a list: only so the index of parts of words serves.
  const each = terms.map((term) => {
    const ways = spellings(term).map((word) => Prisma.sql`${text} ILIKE ${likes(word)}`)
    return Prisma.sql`(${Prisma.join(ways, " OR ")})`
  })
  return Prisma.join(each, " AND ")
}

async function entriesFound(
  kinds: EntryKind[],
  terms: readonly string[],
  most: number,
): Promise<FoundEntry[]> {
  if (kinds.length === 0) return []
  const begins = `${likes(terms[0] ?? "").slice(1)}`
  const columns = Prisma.sql`e."id"::text AS "id", e."kind"::text AS "kind", r."title", e."status"::text AS "status", e."path",
    e."originalId" IS NOT NULL AS "isTwin"`
  const isTitled = holds(Prisma.sql`r."title"`, terms)
  const seen = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id"::text AS "id" FROM "Revision" r WHERE ${isTitled} LIMIT ${manyTitles}`
  // Of a common word the last edited alone are looked at, of a rare one all that were seen. Asked in two ways: prepared
  // once, one statement would be planned for neither.
  const those =
    seen.length === manyTitles
      ? Prisma.sql`SELECT ${columns}, e."updatedAt" FROM "Entry" e JOIN "Revision" r ON r."id" = e."workingId"
        WHERE ${isTitled} AND e."kind"::text = ANY(${kinds}) ORDER BY e."updatedAt" DESC LIMIT ${most * 10}`
      : Prisma.sql`SELECT ${columns}, e."updatedAt"
        FROM "Revision" r JOIN "Entry" e ON e."workingId" = r."id"
        WHERE r."id" = ANY(${seen.map(({ id }) => id)}::uuid[]) AND e."kind"::text = ANY(${kinds})`
  const titled = await db.$queryRaw<FoundEntry[]>`
    SELECT "id", "kind", "title", "status", "path", "isTwin" FROM (${those}) AS f
      ORDER BY "status" = 'TRASHED', "title" ILIKE ${begins} DESC, "updatedAt" DESC LIMIT ${most}`
  if (titled.length === most) return titled
  const query = terms
    .map(
      (term) =>
        `(${spellings(term)
          .map((word) => `${word}:*`)
          .join(" | ")})`,
    )
    .join(" & ")
  const written = await db.$queryRaw<FoundEntry[]>`
    SELECT ${columns} FROM "Entry" e JOIN "Revision" r ON r."id" = e."workingId"
      WHERE e."searchable" @@ to_tsquery(search_configuration(e."locale"), ${query}) AND e."kind"::text = ANY(${kinds})
        AND e."id" <> ALL(${titled.map(({ id }) => id)}::uuid[])
      ORDER BY e."status" = 'TRASHED', e."updatedAt" DESC LIMIT ${most - titled.length}`
  return [...titled, ...written]
}

async function mediaFound(terms: readonly string[], most: number): Promise<FoundThing[]> {
  return db.$queryRaw<FoundThing[]>`
    SELECT "id"::text AS "id", "filename" AS "name", "alt" AS "note" FROM "MediaAsset"
      WHERE ${holds(Prisma.sql`("filename" || ' ' || "alt" || ' ' || "credit")`, terms)}
      ORDER BY "createdAt" DESC LIMIT ${most}`
}

async function peopleFound(terms: readonly string[], most: number): Promise<FoundThing[]> {
  return db.$queryRaw<FoundThing[]>`
    SELECT "id"::text AS "id", "name", coalesce("email", '') AS "note" FROM "Person"
      WHERE "erasedAt" IS NULL AND ${holds(Prisma.sql`("name" || ' ' || coalesce("email", ''))`, terms)}
      ORDER BY "name", "id" LIMIT ${most}`
}

async function organisationsFound(terms: readonly string[], most: number): Promise<FoundThing[]> {
  return db.$queryRaw<FoundThing[]>`
    SELECT "id"::text AS "id", "name", coalesce("cvr", '') AS "note" FROM "Organisation"
      WHERE ${holds(Prisma.sql`("name" || ' ' || coalesce("cvr", '') || ' ' || coalesce("gln", ''))`, terms)}
      ORDER BY "name", "id" LIMIT ${most}`
}

/** By the short number that people say on the phone, or by the whole code: a part of the secret finds nothing. */
async function ordersFound(question: string, most: number): Promise<(FoundThing & { number: number })[]> {
  const number = /^#?\d{1,9}$/.test(question) ? Number(question.replace("#", "")) : null
  if (number === null && !/^[\w-]{8,80}$/.test(question)) return []
  return db.$queryRaw<(FoundThing & { number: number })[]>`
    SELECT o."eventId"::text AS "id", o."number", o."buyerName" AS "name", e."title" AS "note"
      FROM "Order" o JOIN "Entry" e ON e."id" = o."eventId"
      WHERE o."code" = ${question} OR o."number" = ${number}::int LIMIT ${most}`
}
