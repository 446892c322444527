import { BodyView, type LiveShown } from "#components/body/body.tsx"
import { Credit, hasCredit } from "#components/body/credit.tsx"
import { PictureOf } from "#components/body/picture.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { EventProgramme, type ShownProgramme } from "#components/programme/event-programme.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { EventBand } from "./band.tsx"
import { spanOf } from "./date-words.ts"
import { mapAddress } from "./map-address.ts"
import { Prices } from "./prices.tsx"
import { scarcest } from "./scarcest.ts"
import { signUpWords } from "./sign-up-words.ts"

/** An event as the public reads it: when and where, what is said of it, its programme and its prices. */
export function EventView({
  event,
  live,
  shown,
  locale,
}: {
  event: EventPage
  live: LiveShown
  /** Its programme, if it has one to show. */
  shown: ShownProgramme | null
  locale: Locale
}) {
  const t = translator(locale)
  const isCancelled = event.signUp.kind === "cancelled"
  const map = mapAddress(event)
  return (
    <>
      <EventBand
        event={event}
        heading="h1"
        facts={[
          spanOf(event.startsAt, event.endsAt, locale),
          [event.venueName, event.venueAddress].filter(Boolean).join(", "),
          signUpWords(event.signUp, locale),
          scarcest(event, locale),
        ]}
        locale={locale}
      />
      <div className="wrap section two of-events">
        <div>
          {isCancelled ? (
            <section className="wrong mb-8">
              <h2>{t("events.public.isCancelled")}</h2>
              <p lang={foreign("da", locale)}>{event.cancelReason}</p>
            </section>
          ) : null}
          <DanishOnly lang={event.lang} locale={locale} />
          {event.lead ? (
            <p className="book text-[length:var(--s2)] leading-[1.42]" lang={foreign(event.lang, locale)}>
              {event.lead}
            </p>
          ) : null}
          <div className="mt-6">
            <BodyView body={event.body} shelf={event.shelf} live={live} locale={locale} lang={event.lang} />
          </div>
          {event.picture ? (
            <figure className="hero mt-8" lang={foreign(event.lang, locale)}>
              <PictureOf
                picture={event.picture}
                alt={event.heroAlt}
                sizes="(min-width: 60rem) 50vw, 100vw"
                slot="card"
              />
              {hasCredit(event.picture) ? (
                <figcaption>
                  <Credit picture={event.picture} locale={locale} />
                </figcaption>
              ) : null}
            </figure>
          ) : null}
          {shown ? <EventProgramme shown={shown} locale={locale} /> : null}
          <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
            <a href={`${event.path}/kalender.ics`}>{t("events.public.calendarOne")}</a>
            {map ? <a href={map}>{t("events.public.map")}</a> : null}
          </p>
          {event.contactEmail ? (
            <p className="mt-2">
              {t("events.public.contact")} <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
            </p>
          ) : null}
        </div>
        {isCancelled || event.signUp.kind === "past" ? null : <Prices event={event} locale={locale} />}
      </div>
    </>
  )
}
