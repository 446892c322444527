import { foreign } from "#components/ui/foreign.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { spanOf } from "./date-words.ts"
import { scarcest } from "./scarcest.ts"
import { signUpWords } from "./sign-up-words.ts"

/** One event among other text: when and where, what is left, and the way to sign up or to wait. */
export function EventCard({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = translator(locale)
  const facts = [
    spanOf(event.startsAt, event.endsAt, locale),
    [event.venueName, event.city].filter(Boolean).join(", "),
    signUpWords(event.signUp, locale),
  ]
  const seats = scarcest(event, locale)
  return (
    <aside className="live live-card of-events" aria-label={event.title}>
      <p className="label">
        <span className="kind">{t("site.events.kind")}</span>
        {event.isSample ? ` · ${t("site.sample")}` : ""}
      </p>
      <p className="live-title">
        <a href={event.path} lang={foreign(event.lang, locale)}>
          {event.title}
        </a>
      </p>
      <p className="quiet">{facts.filter(Boolean).join(" · ")}</p>
      {seats ? (
        <p className="live-seats" data-seats="">
          {seats}
        </p>
      ) : null}
      {event.signUp.kind === "open" && event.products.length > 0 ? (
        <p>
          <a className="button" href={`${event.path}/${event.isFull ? "venteliste" : "tilmeld"}`}>
            {t(event.isFull ? "events.public.wait" : "events.public.signUp")}
            <span className="sr-only" lang={foreign(event.lang, locale)}>
              : {event.title}
            </span>
          </a>
        </p>
      ) : null}
    </aside>
  )
}
