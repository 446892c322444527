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

/** What takes place in a town, as its events name it: what is coming first, then the latest of what is past. */
export async function eventsInTown(
  actor: Actor,
  town: string,
  locale: Locale = "da",
): Promise<{ events: EventSummary[]; trueUntil: Date | null }> {
  demand(actor, "events.read")
  const at = now()
  const inTown = { AND: [visibleEvents(actor, at), { city: { equals: town, mode: "insensitive" as const } }] }
  const [coming, past, turn] = await Promise.all([
    db.event.findMany({
      where: { ...inTown, endsAt: { gt: at } },
      select: summarySelect,
      orderBy: [{ startsAt: "asc" }, { entryId: "asc" }],
      take: most,
    }),
    db.event.findMany({
      where: { ...inTown, endsAt: { lte: at } },
      select: summarySelect,
      orderBy: [{ startsAt: "desc" }, { entryId: "asc" }],
      take: most,
    }),
    nextTurn(at, ["EVENT"]),
  ])
  return {
    events: await summariesOf([...coming, ...past].slice(0, most), at, locale),
    trueUntil: nextOf([turn, ...coming.map((row) => nextChange(row, at))], at),
  }
}
