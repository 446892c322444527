import { visitor } from "#domain/access/actor.ts"
import { eventCalendar } from "#domain/events/queries/event-calendar.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { calendarAnswer } from "../calendar-answer.ts"

export const dynamic = "force-dynamic"

/** The calendar of all events, to be subscribed to. */
export async function GET(): Promise<Response> {
  return calendarAnswer(await eventCalendar(visitor, null, readerLocale()), "arrangementer")
}
