import { visitor } from "#domain/access/actor.ts"
import { eventCalendar } from "#domain/events/queries/event-calendar.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { calendarAnswer } from "../../calendar-answer.ts"

export const dynamic = "force-dynamic"

/** The calendar of one event. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  return calendarAnswer(await eventCalendar(visitor, slug, readerLocale()), slug)
}
