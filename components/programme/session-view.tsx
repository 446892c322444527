import { spanOf } from "#components/events/date-words.ts"
import { foreign } from "#components/ui/foreign.ts"
import type { EventProgramme } from "#domain/programme/queries/event-programme.ts"
import { overlap, type ProgrammeSession } from "#domain/programme/rules/programme.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { Held } from "./programme.tsx"
import { SpeakerList } from "./speaker-list.tsx"

/** One session: when, where, what it is about, who speaks, and what is held beside it. */
export function SessionView({
  found: { event, programme, portraits },
  session,
  locale,
}: {
  found: EventProgramme
  session: ProgrammeSession
  locale: Locale
}) {
  const t = translator(locale)
  const facts = foreign("da", locale)
  const beside = programme.sessions.filter((other) => other.id !== session.id && overlap(session, other))
  return (
    <div className="wrap of-events programme-page">
      <header className="opening small spine">
        <p className="label">
          <a href={event.path} lang={foreign(event.lang, locale)}>
            {event.title}
          </a>
          {session.track ? <span lang={facts}> · {session.track.name}</span> : null}
          {event.isSample ? ` · ${t("site.sample")}` : ""}
        </p>
        <h1 lang={facts}>{session.title}</h1>
        <p>
          {[spanOf(session.startsAt, session.endsAt, locale), session.room?.name ?? ""]
            .filter(Boolean)
            .join(", ")}
        </p>
        {event.isCancelled ? <p className="told">{t("events.public.isCancelled")}</p> : null}
      </header>
      {session.description ? (
        <p className="book" lang={facts}>
          {session.description}
        </p>
      ) : null}
      <SpeakerList speakers={session.speakers} portraits={portraits} path={event.path} locale={locale} />
      {beside.length > 0 ? (
        <section className="section">
          <h2>{t("programme.beside")}</h2>
          <div className="held mt-4">
            {beside.map((other) => (
              <Held key={other.id} session={other} path={event.path} locale={locale} />
            ))}
          </div>
        </section>
      ) : null}
      <p className="mt-8">
        <a href={`${event.path}/program`}>{t("programme.whole")}</a>
      </p>
    </div>
  )
}
