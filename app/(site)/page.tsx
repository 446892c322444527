import { PictureOf } from "#components/body/picture.tsx"
import { CallNotice } from "#components/calls/call-notice.tsx"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { EventRow } from "#components/events/event-row.tsx"
import { signUpWords } from "#components/events/sign-up-words.ts"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { colourOf, StoryCard } from "#components/news/story-card.tsx"
import { StoryLabel } from "#components/news/story-label.tsx"
import { Shelf } from "#components/shelf/shelf.tsx"
import { SurveyNotice } from "#components/surveys/survey-notice.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { nextCall } from "#domain/calls/queries/next-call.ts"
import { frontPage } from "#domain/content/queries/front-page.ts"
import { nextEvents } from "#domain/events/queries/next-events.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { latestSurvey } from "#domain/surveys/queries/latest-survey.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { Frame } from "./frame.tsx"
import { association } from "./machine-facts.ts"
import "../surveys.css"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../reader.ts"

export default async function FrontPage() {
  const locale = readerLocale()
  const [
    { lead, stories, trueUntil: newsUntil },
    { band, others, trueUntil: eventsUntil },
    { survey, trueUntil: surveyUntil },
    { call, trueUntil: callUntil },
  ] = await Promise.all([
    frontPage(visitor, locale),
    nextEvents(visitor, locale),
    latestSurvey(visitor, locale),
    nextCall(visitor, locale),
  ])
  for (const until of [newsUntil, eventsUntil, surveyUntil, callUntil]) trueUntil(until)
  return (
    <Frame current="/">
      {lead ? (
        <section className={`wrap opening lead-story ${colourOf[lead.kind]}`}>
          <div className="spined">
            <StoryLabel {...lead} locale={locale} />
            <h1>
              <a href={lead.path} lang={foreign(lead.lang, locale)}>
                {lead.title}
              </a>
            </h1>
            {lead.lead ? (
              <p className="book" lang={foreign(lead.lang, locale)}>
                {lead.lead}
              </p>
            ) : null}
          </div>
          <div className="picture">
            {lead.picture ? (
              <PictureOf
                picture={lead.picture}
                alt={lead.heroAlt}
                sizes="(min-width: 60rem) 40vw, 100vw"
                slot="card"
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
          facts={[
            spanOf(band.startsAt, band.endsAt, locale),
            band.venueName,
            signUpWords(band.signUp, locale),
          ]}
          locale={locale}
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
              <StoryCard key={story.id} story={story} locale={locale} />
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
              <EventRow key={event.id} event={event} locale={locale} />
            ))}
          </ul>
        </section>
      ) : null}
      {call || survey ? (
        <div className="wrap section notices">
          {call ? <CallNotice call={call} locale={locale} /> : null}
          {survey ? <SurveyNotice survey={survey} drawing={tileMap()} locale={locale} /> : null}
        </div>
      ) : null}
      <JsonLd data={association()} />
    </Frame>
  )
}
