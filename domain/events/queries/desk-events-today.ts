import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dayInCopenhagen, instantOf, now } from "#platform/time/time.ts"

export interface DeskEvents {
  /** Sign-up closes within two weeks, the next first. */
  readonly closing: { id: string; title: string; closesAt: Date }[]
  /** People wait, and seats of what they wait for are free. */
  readonly couldOffer: { id: string; title: string; waiting: number }[]
}

/** What events ask of their organisers today; nothing for those who do not manage events. */
export async function deskEventsToday(actor: Actor): Promise<DeskEvents> {
  if (!allows(actor, "events.manage")) return { closing: [], couldOffer: [] }
  const at = now()
  const [closing, couldOffer] = await Promise.all([
    db.event.findMany({
      where: {
        cancelledAt: null,
        signUpClosesAt: { gt: at, lt: instantOf(addDays(dayInCopenhagen(at), 14), "00:00") },
        entry: { status: "PUBLISHED" },
      },
      select: { entryId: true, signUpClosesAt: true, entry: { select: { title: true } } },
      orderBy: { signUpClosesAt: "asc" },
      take: 6,
    }),
    db.$queryRaw<{ id: string; title: string; waiting: number }[]>`
      SELECT e."id", e."title", count(*)::int AS "waiting"
      FROM "WaitingListEntry" w
      JOIN "Entry" e ON e."id" = w."eventId"
      JOIN "Event" v ON v."entryId" = w."eventId"
      WHERE w."status" = 'WAITING' AND v."cancelledAt" IS NULL AND v."startsAt" > ${at}
        AND NOT EXISTS (
          SELECT 1 FROM "QuotaProduct" q JOIN "Quota" k ON k."id" = q."quotaId"
          WHERE q."productId" = w."productId" AND k."size" - quota_taken(k."id") < w."seats")
      GROUP BY e."id", e."title" ORDER BY "waiting" DESC LIMIT 6`,
  ])
  return {
    closing: closing.flatMap(({ entryId, signUpClosesAt, entry }) =>
      signUpClosesAt ? [{ id: entryId, title: entry.title, closesAt: signUpClosesAt }] : [],
    ),
    couldOffer,
  }
}
