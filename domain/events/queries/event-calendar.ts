import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entriesInLanguage } from "#domain/content/in-language.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, instantOf, now } from "#platform/time/time.ts"
import { calendarOf } from "../calendar.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { visibleEvents } from "../visible-events.ts"

const daysBack = 400

/**
 * The calendar of one event, or of all that are coming and those of the last year, as an iCalendar file whose links
 * lead to pages in this language; null when there is no such event to see.
 */
export async function eventCalendar(
  actor: Actor,
  slug: string | null,
  locale: Locale,
): Promise<{ file: string; trueUntil: Date | null } | null> {
  demand(actor, "events.read")
  const at = now()
  const since = instantOf(addDays(dayInCopenhagen(at), -daysBack))
  const reach = slug === null ? { endsAt: { gt: since } } : { entry: { slug } }
  const [found, turn] = await Promise.all([
    db.event.findMany({
      where: { AND: [visibleEvents(actor, at), reach] },
      select: {
        ...eventColumns,
        entry: { select: { ...eventColumns.entry.select, id: true, updatedAt: true } },
      },
      orderBy: [{ startsAt: "asc" }, { entryId: "asc" }],
      take: 500,
    }),
    nextTurn(at, ["EVENT"]),
  ])
  const rows = await entriesInLanguage(locale, at, found)
  if (slug !== null && rows.length === 0) return null
  const stampedAt = new Date(Math.max(0, ...rows.map(({ entry }) => entry.updatedAt.getTime())))
  const name = slug === null ? translator(locale)("site.association") : (rows[0]?.entry.title ?? "")
  return { file: calendarOf(name, rows.map(soldEvent), stampedAt, locale), trueUntil: turn }
}
