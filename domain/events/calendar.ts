import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { siteAddress } from "#domain/mail/site-address.ts"
import type { Locale } from "#messages/translate.ts"
import { config } from "#platform/config/config.ts"
import type { CancellationTerm } from "./rules/cancellation.ts"

/** What a calendar needs to know of an event. */
export interface CalendarEvent {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly lead: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly venueName: string
  readonly venueAddress: string
  readonly city: string
  readonly isCancelled: boolean
  /** The number that every change of its entry counts. */
  readonly version: number
}

/** An event as letters tell of it. */
export interface LetterEvent extends CalendarEvent {
  readonly contactEmail: string
  readonly cancelUntil: Date
  /** What is kept of a price that is given up, in the order in which the rules begin. */
  readonly fees: readonly CancellationTerm[]
}

/**
 * Events as an iCalendar file (RFC 5545). The same event always has the same UID, and a SEQUENCE that grows with every
 * change, so that calendars update theirs.
 */
export function calendarOf(
  name: string,
  events: readonly CalendarEvent[],
  stampedAt: Date,
  locale: Locale,
): string {
  const host = new URL(config().siteUrl).hostname
  const calendar = ical({
    name,
    prodId: { company: host, product: "Samling", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${host}`,
      // Calling an event off counts no version of its text, and cannot be taken back.
      sequence: event.version + (event.isCancelled ? 1 : 0),
      stamp: stampedAt,
      start: event.startsAt,
      end: event.endsAt,
      summary: event.title,
      description: event.lead,
      location: placeOf(event),
      url: siteAddress(locale, event.path),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** "Kulturhotellet, Gade 1, Herning", leaving out what is not known. */
export function placeOf({
  venueName,
  venueAddress,
  city,
}: Pick<CalendarEvent, "venueName" | "venueAddress" | "city">): string {
  return [venueName, venueAddress, city].filter(Boolean).join(", ")
}
