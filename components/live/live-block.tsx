import { CallCard } from "#components/calls/call-card.tsx"
import { EventCard } from "#components/events/event-card.tsx"
import { EventRow } from "#components/events/event-row.tsx"
import { PeopleList } from "#components/people/people-list.tsx"
import { SurveyBlock } from "#components/surveys/survey-block.tsx"
import type { LiveBlock } from "#domain/blocks/queries/live-blocks.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** What a live block shows, by the same views as the pages it comes from. */
export function LiveBlockView({
  live,
  tiles,
  locale,
}: {
  live: LiveBlock
  /** The drawing that surveys are shown on. */
  tiles: MapDrawing
  locale: Locale
}) {
  switch (live.type) {
    case "comingEvents":
      return live.events.length > 0 ? (
        <ul className="live dates">
          {live.events.map((event) => (
            <EventRow key={event.id} event={event} level="p" locale={locale} />
          ))}
        </ul>
      ) : (
        <p className="live quiet">{translator(locale)("events.public.noneComing")}</p>
      )
    case "eventCard":
      return <EventCard event={live.event} locale={locale} />
    case "callCard":
      return <CallCard call={live.call} locale={locale} />
    case "surveyFigure":
      return <SurveyBlock live={live} tiles={tiles} locale={locale} />
    case "people":
      return <PeopleList people={live.people} locale={locale} />
  }
}
