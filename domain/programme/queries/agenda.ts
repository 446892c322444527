import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { soldEvent } from "#domain/events/event-for-sale.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { choosableSessions } from "../choosable.ts"
import { latestRelease } from "../releases.ts"
import { type Obstacle, obstacleTo } from "../rules/choice.ts"
import { overlap, type ProgrammeSession } from "../rules/programme.ts"
import { chooserOf, standingTicket } from "../standing-ticket.ts"

/** The programme as the holder of a ticket chooses from it. */
export interface Agenda {
  readonly code: string
  /** The secret of their calendar feed. */
  readonly calendarCode: string
  readonly name: string
  readonly event: {
    readonly title: string
    readonly path: string
    readonly isSample: boolean
    readonly startsAt: Date
    readonly endsAt: Date
    readonly city: string
  }
  readonly sessions: readonly AgendaSession[]
}

export interface AgendaSession extends ProgrammeSession {
  readonly isChosen: boolean
  /** How many seats are free and waited for by nobody; null when nobody counts them. */
  readonly left: number | null
  /** The own place among those who wait for a seat, from 1; null when one does not wait. */
  readonly queuePlace: number | null
  /** Why it cannot be chosen; null when it can, or is. */
  readonly obstacle: Obstacle | null
  /** What was chosen that is held at the same time, by name. */
  readonly insteadOf: readonly string[]
}

/** What one may choose with a ticket's secret; null when it opens no standing ticket, or there is no programme. */
export async function agenda(actor: Actor, code: string): Promise<Agenda | null> {
  demand(actor, "events.chooseSession")
  const ticket = await standingTicket(db, { code })
  if (!ticket) return null
  const { eventId, id, calendarCode, attendeeName } = ticket
  const [release, rules, chooser, own, queues] = await Promise.all([
    latestRelease(db, eventId),
    choosableSessions(db, eventId),
    chooserOf(db, ticket),
    db.sessionSignup.findMany({ where: { positionId: id }, select: { sessionId: true } }),
    db.sessionWaiting.findMany({
      where: { eventId },
      select: { sessionId: true, positionId: true },
      orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
    }),
  ])
  if (!release || release.programme.sessions.length === 0) return null
  const { title, path, isSample, startsAt, endsAt, city, isCancelled } = soldEvent(ticket.event)
  if (isCancelled) return null
  const { sessions } = release.programme
  const isOwn = new Set(own.map(({ sessionId }) => sessionId))
  const inQueue = Map.groupBy(queues, ({ sessionId }) => sessionId)
  const chosen = sessions.filter((session) => isOwn.has(session.id))
  return {
    code,
    calendarCode,
    name: attendeeName,
    event: { title, path, isSample, startsAt, endsAt, city },
    sessions: sessions.map((session) => ({
      ...session,
      isChosen: isOwn.has(session.id),
      left: rules.get(session.id)?.left ?? null,
      queuePlace:
        1 + (inQueue.get(session.id) ?? []).findIndex(({ positionId }) => positionId === id) || null,
      obstacle: isOwn.has(session.id)
        ? null
        : obstacleTo(session, rules.get(session.id) ?? null, chooser, now()),
      insteadOf: chosen
        .filter((other) => other.id !== session.id && overlap(other, session))
        .map((other) => other.title),
    })),
  }
}
