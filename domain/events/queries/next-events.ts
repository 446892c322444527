import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { nextOf } from "#domain/content/rules/states.ts"
import { nextTurn } from "#domain/content/true-until.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { nextChange } from "../rules/sign-up-state.ts"
import { visibleEvents } from "../visible-events.ts"
import { type EventSummary, summariesOf, summarySelect } from "./event-list.ts"

const most = 6
/** Longer than this and it is the summit, or something like it. */
const longDayMs = 20 * 3_600_000

/**
 * What the front page tells of events: the one its band is about (the first that lasts more than a day, else simply the
 * first, of those that are not called off), and the others that are coming.
 */
export async function nextEvents(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ band: EventSummary | null; others: EventSummary[]; trueUntil: Date | null }> {
  demand(actor, "events.read")
  const at = now()
  const [rows, turn] = await Promise.all([
    db.event.findMany({
      where: { AND: [visibleEvents(actor, at), { endsAt: { gt: at }, cancelledAt: null }] },
      select: summarySelect,
      orderBy: [{ startsAt: "asc" }, { entryId: "asc" }],
      take: most,
    }),
    nextTurn(at, ["EVENT"]),
  ])
  const events = await summariesOf(rows, at, locale)
  const band =
    events.find((it) => it.endsAt.getTime() - it.startsAt.getTime() > longDayMs) ?? events[0] ?? null
  return {
    band,
    others: events.filter((event) => event !== band),
    trueUntil: nextOf([turn, ...rows.map((row) => nextChange(row, at))], at),
  }
}
