import { PictureOf } from "#components/body/picture.tsx"
import { CallNotice } from "#components/calls/call-notice.tsx"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { EventRow } from "#components/events/event-row.tsx"
import { signUpWords } from "#components/events/sign-up-words.ts"
import { StoryCard } from "#components/news/story-card.tsx"
import { StoryLabel } from "#components/news/story-label.tsx"
import { Shelf } from "#components/shelf/shelf.tsx"
import { visitor } from "#domain/access/actor.ts"
import { nextCall } from "#domain/calls/queries/next-call.ts"
import { frontPage } from "#domain/content/queries/front-page.ts"
import { nextEvents } from "#domain/events/queries/next-events.ts"
import { translator } from "#messages/translate.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { Frame } from "./frame.tsx"

const t = translator("da")

export default async function FrontPage() {
  const [
    { lead, stories, trueUntil: newsUntil },
    { band, others, trueUntil: eventsUntil },
    { call, trueUntil: callUntil },
  ] = await Promise.all([frontPage(visitor), nextEvents(visitor), nextCall(visitor)])
  for (const until of [newsUntil, eventsUntil, callUntil]) trueUntil(until)
  return (
    <Frame current="/">
      {lead ? (
        <section className="wrap opening lead-story of-news">
          <div className="spined">
            <StoryLabel {...lead} />
            <h1>
              <a href={lead.path}>{lead.title}</a>
            </h1>
            {lead.lead ? <p className="book">{lead.lead}</p> : null}
          </div>
          <div className="picture">
            {lead.picture ? (
              <PictureOf
                picture={lead.picture}
                alt={lead.heroAlt}
                sizes="(min-width: 60rem) 40vw, 100vw"
                isFirst
              />
            ) : (
              <Shelf seed={lead.id} />
            )}
          </div>
        </section>
      ) : (
        <section className="wrap opening lead-story">
          <h1>{t("site.association")}</h1>
          <div className="picture">
            <Shelf seed={t("site.association")} />
          </div>
        </section>
      )}
      {band ? (
        <EventBand
          event={band}
          href={band.path}
          facts={[spanOf(band.startsAt, band.endsAt, "da"), band.venueName, signUpWords(band.signUp, "da")]}
        >
          <a className="button" href={band.path}>
            {band.signUp.kind === "open" ? t("events.public.signUp") : t("site.events.read")}
          </a>
        </EventBand>
      ) : null}
      {stories.length > 0 ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>{t("site.news.title")}</h2>
            <a href="/nyheder">{t("site.news.all")}</a>
          </div>
          <div className="stories">
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} />
            ))}
          </div>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>{t("site.events.title")}</h2>
            <a href="/arrangementer">{t("site.events.all")}</a>
          </div>
          <ul className="dates">
            {others.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ) : null}
      {call ? (
        <div className="wrap section notices">
          <CallNotice call={call} />
        </div>
      ) : null}
    </Frame>
  )
}
