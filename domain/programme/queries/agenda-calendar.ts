import ical, { ICalCalendarMethod } from "ical-generator"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { placeOf } from "#domain/events/calendar.ts"
import { soldEvent } from "#domain/events/event-for-sale.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { config } from "#platform/config/config.ts"
import { db } from "#platform/database/client.ts"
import { latestRelease } from "../releases.ts"
import { standingTicket } from "../standing-ticket.ts"

/**
 * The sessions that somebody has chosen, as an iCalendar file behind a secret of its own, which opens nothing else. A
 * session always has the same UID, and a SEQUENCE that grows with each release, so that calendars follow. Null when
 * there is no such secret.
 */
export async function agendaCalendar(actor: Actor, calendarCode: string): Promise<string | null> {
  demand(actor, "events.chooseSession")
  const ticket = await standingTicket(db, { calendarCode })
  if (!ticket) return null
  const [release, own] = await Promise.all([
    latestRelease(db, ticket.eventId),
    db.sessionSignup.findMany({ where: { positionId: ticket.id }, select: { sessionId: true } }),
  ])
  const event = soldEvent(ticket.event)
  const locale = localeOf(ticket.order.locale)
  const host = new URL(config().siteUrl).hostname
  const calendar = ical({
    name: event.title,
    prodId: { company: host, product: "Samling", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  })
  const isOwn = new Set(own.map(({ sessionId }) => sessionId))
  const chosen = release?.programme.sessions.filter(({ id }) => isOwn.has(id)) ?? []
  for (const session of event.isCancelled ? [] : chosen) {
    calendar.createEvent({
      id: `session-${session.id}@${host}`,
      sequence: release?.number ?? 0,
      stamp: release?.publishedAt ?? session.startsAt,
      start: session.startsAt,
      end: session.endsAt,
      summary: session.title,
      description: session.speakers.map(({ name }) => name).join(", "),
      location: [session.room?.name, placeOf(event)].filter(Boolean).join(", "),
      url: siteAddress(locale, `${event.path}/program/${session.id}`),
    })
  }
  return calendar.toString()
}
