import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BodyView } from "#components/body/body.tsx"
import { PictureOf } from "#components/body/picture.tsx"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { Prices } from "#components/events/prices.tsx"
import { Programme } from "#components/events/programme.tsx"
import { scarcest } from "#components/events/scarcest.ts"
import { signUpWords } from "#components/events/sign-up-words.ts"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { t } from "../../../reader.ts"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { eventFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"

interface Props {
  params: Promise<{ slug: string }>
}

const found = cache((slug: string) => eventPage(visitor, slug, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const event = await found(slug)
  return event ? entryMetadata(event) : {}
}

export default async function PublicEventPage({ params }: Props) {
  const { slug } = await params
  const event = await found(slug)
  if (!event) {
    await moveOn(`/arrangementer/${slug}`)
    notFound()
  }
  trueUntil(event.trueUntil)
  const isCancelled = event.signUp.kind === "cancelled"
  return (
    <Frame current={event.path} title={event.title}>
      <EventBand
        event={event}
        heading="h1"
        facts={[
          spanOf(event.startsAt, event.endsAt, readerLocale()),
          [event.venueName, event.venueAddress].filter(Boolean).join(", "),
          signUpWords(event.signUp, readerLocale()),
          scarcest(event, readerLocale()),
        ]}
        locale={readerLocale()}
      />
      <div className="wrap section two of-events">
        <div>
          {isCancelled ? (
            <section className="wrong mb-8">
              <h2>{t("events.public.isCancelled")}</h2>
              <p lang={foreign("da", readerLocale())}>{event.cancelReason}</p>
            </section>
          ) : null}
          <DanishOnly lang={event.lang} locale={readerLocale()} />
          {event.lead ? (
            <p
              className="book text-[length:var(--s2)] leading-[1.42]"
              lang={foreign(event.lang, readerLocale())}
            >
              {event.lead}
            </p>
          ) : null}
          <div className="mt-6">
            <BodyView
              body={event.body}
              shelf={event.shelf}
              live={await liveIn(event.body)}
              locale={readerLocale()}
              lang={event.lang}
            />
          </div>
          {event.picture ? (
            <figure className="hero mt-8" lang={foreign(event.lang, readerLocale())}>
              <PictureOf picture={event.picture} alt={event.heroAlt} sizes="(min-width: 60rem) 50vw, 100vw" />
            </figure>
          ) : null}
          <Programme programme={event.programme} locale={readerLocale()} />
          <p className="mt-8">
            <a href={`${event.path}/kalender.ics`}>{t("events.public.calendarOne")}</a>
          </p>
          {event.contactEmail ? (
            <p className="mt-2">
              {t("events.public.contact")} <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
            </p>
          ) : null}
        </div>
        {isCancelled || event.signUp.kind === "past" ? null : (
          <Prices event={event} locale={readerLocale()} />
        )}
      </div>
      <JsonLd data={eventFacts(event)} />
    </Frame>
  )
}
