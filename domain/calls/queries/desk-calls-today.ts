import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"

const daysAhead = 14

export interface PromisedAnswer {
  readonly id: string
  readonly title: string
  readonly answerByOn: Date
  /** Sent, and not answered. */
  readonly waiting: number
  /** The day is over. */
  readonly isLate: boolean
}

/**
 * The answers that were promised within two weeks, or by a day that is over, and that somebody still waits for; nothing
 * for those who do not decide.
 */
export async function deskCallsToday(actor: Actor): Promise<PromisedAnswer[]> {
  if (!allows(actor, "calls.decide")) return []
  const today = dayInCopenhagen(now())
  const rows = await db.openCall.findMany({
    where: {
      answerByOn: { lte: dateOfDay(addDays(today, daysAhead)) },
      deadlineAt: { lt: now() },
      entry: { status: { not: "TRASHED" } },
      applications: { some: { status: "SUBMITTED" } },
    },
    select: {
      entryId: true,
      answerByOn: true,
      entry: { select: { title: true } },
      _count: { select: { applications: { where: { status: "SUBMITTED" } } } },
    },
    orderBy: [{ answerByOn: "asc" }, { entryId: "asc" }],
    take: 6,
  })
  return rows.flatMap(({ entryId, answerByOn, entry, _count }) =>
    answerByOn
      ? [
          {
            id: entryId,
            title: entry.title,
            answerByOn,
            waiting: _count.applications,
            isLate: answerByOn < dateOfDay(today),
          },
        ]
      : [],
  )
}
