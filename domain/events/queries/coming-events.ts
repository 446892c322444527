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

/** The next `count` events that are not called off, the first one first. */
export async function comingEvents(
  actor: Actor,
  count: number,
  locale: Locale = "da",
): Promise<{ events: EventSummary[]; trueUntil: Date | null }> {
  demand(actor, "events.read")
  const at = now()
  const [rows, turn] = await Promise.all([
    db.event.findMany({
      where: { AND: [visibleEvents(actor, at), { endsAt: { gt: at }, cancelledAt: null }] },
      select: summarySelect,
      orderBy: [{ startsAt: "asc" }, { entryId: "asc" }],
      take: count,
    }),
    nextTurn(at, ["EVENT"]),
  ])
  return {
    events: await summariesOf(rows, at, locale),
    trueUntil: nextOf([turn, ...rows.map((row) => nextChange(row, at))], at),
  }
}
