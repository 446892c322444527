import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"

export interface EventBoard {
  /** From the first sign-up to today, and at least a fortnight; of more than 120, the last. None when nobody came. */
  readonly days: readonly BoardDay[]
  /** What stands and costs something or not, product by product in the order of sale. */
  readonly products: readonly BoardProduct[]
  /** People who eat and have not said what. */
  readonly withoutMenu: number
  /** Seats that nobody has a name for yet. */
  readonly unnamed: number
  /** Names that several tickets bear, whatever their case: one person signed up twice, or two of one name. */
  readonly twice: readonly string[]
}

export interface BoardDay {
  /** "YYYY-MM-DD" in Copenhagen. */
  readonly day: string
  /** Tickets ordered that day that still stand. */
  readonly tickets: number
  /** With those of the days before. */
  readonly sum: number
}

export interface BoardProduct {
  readonly id: string
  readonly name: string
  readonly sold: number
  readonly oere: number
}

const mostDays = 120
/** Fewer would be drawn as walls. */
const fewestDays = 14

/** How an event is selling. @throws NotAllowed */
export async function eventBoard(actor: Actor, eventId: string): Promise<EventBoard> {
  demand(actor, "events.participants")
  const [counted, products, [missing], twice] = await Promise.all([
    db.$queryRaw<{ day: string; tickets: number }[]>`
      SELECT to_char(o."placedAt" AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD') AS day, count(*)::int AS tickets
      FROM "OrderPosition" p JOIN "Order" o ON o."id" = p."orderId"
      WHERE p."eventId" = ${eventId}::uuid AND p."kind" = 'TICKET' AND p."cancelledAt" IS NULL
      GROUP BY 1 ORDER BY 1`,
    db.$queryRaw<BoardProduct[]>`
      SELECT r."id"::text AS id, r."name", count(p."id")::int AS sold, coalesce(sum(p."priceOere"), 0)::float8 AS oere
      FROM "Product" r LEFT JOIN "OrderPosition" p ON p."productId" = r."id" AND p."cancelledAt" IS NULL
      WHERE r."eventId" = ${eventId}::uuid GROUP BY r."id" ORDER BY r."position", r."id"`,
    db.$queryRaw<{ withoutMenu: number; unnamed: number }[]>`
      SELECT
        count(*) FILTER (WHERE EXISTS (SELECT FROM "MenuOption" m WHERE m."productId" = p."productId")
          AND NOT EXISTS (SELECT FROM "MenuChoice" c WHERE c."positionId" = p."id" AND c."optionId" IS NOT NULL)
        )::int AS "withoutMenu",
        count(*) FILTER (WHERE p."kind" = 'TICKET' AND p."attendeeState" <> 'NAMED')::int AS "unnamed"
      FROM "OrderPosition" p WHERE p."eventId" = ${eventId}::uuid AND p."cancelledAt" IS NULL`,
    db.$queryRaw<{ name: string }[]>`
      SELECT min(p."attendeeName") AS name FROM "OrderPosition" p
      WHERE p."eventId" = ${eventId}::uuid AND p."kind" = 'TICKET' AND p."cancelledAt" IS NULL
        AND p."attendeeState" = 'NAMED' AND p."attendeeName" <> ''
      GROUP BY lower(p."attendeeName") HAVING count(*) > 1 ORDER BY 1`,
  ])
  return {
    days: everyDay(counted, dayInCopenhagen(now())),
    products,
    withoutMenu: missing?.withoutMenu ?? 0,
    unnamed: missing?.unnamed ?? 0,
    twice: twice.map(({ name }) => name),
  }
}

/** The days between, too, on which nobody came. */
function everyDay(counted: readonly { day: string; tickets: number }[], today: string): BoardDay[] {
  const begun = counted[0]?.day
  const last = [today, counted.at(-1)?.day ?? today].toSorted().at(-1)
  if (!begun || !last) return []
  const [first = begun] = [begun, addDays(last, 1 - fewestDays)].toSorted()
  const ticketsOn = new Map(counted.map(({ day, tickets }) => [day, tickets]))
  const length = Math.round((dateOfDay(last).getTime() - dateOfDay(first).getTime()) / 86_400_000) + 1
  let sum = 0
  return Array.from({ length }, (_, place) => {
    const day = addDays(first, place)
    const tickets = ticketsOn.get(day) ?? 0
    sum += tickets
    return { day, tickets, sum }
  }).slice(-mostDays)
}
