import type { ReactNode } from "react"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere } from "../../reader.ts"

/** What one does about an event: the event's band, then the task. */
export function EventTask({
  event,
  title,
  children,
}: {
  event: EventPage
  title: string
  children: ReactNode
}) {
  return (
    <main id="indhold" tabIndex={-1}>
      <EventBand
        event={event}
        href={pathHere(event.path)}
        facts={[spanOf(event.startsAt, event.endsAt, readerLocale()), event.venueName]}
        locale={readerLocale()}
      />
      <div className="wrap task of-events">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
