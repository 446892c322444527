import { foreign } from "#components/ui/foreign.ts"
import type { EventProgramme } from "#domain/programme/queries/event-programme.ts"
import type { NamedSpeaker } from "#domain/programme/rules/programme.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { Held } from "./programme.tsx"
import { Portrait } from "./speaker-list.tsx"

/** A speaker at an event: who they are, and what they speak at there. */
export function SpeakerView({
  found: { event, programme, portraits },
  speaker,
  locale,
}: {
  found: EventProgramme
  speaker: NamedSpeaker
  locale: Locale
}) {
  const t = translator(locale)
  const { date, time } = formats(locale)
  const facts = foreign("da", locale)
  const { bio = "", picture = null } = portraits[speaker.id] ?? {}
  const own = programme.sessions.filter(({ speakers }) => speakers.some(({ id }) => id === speaker.id))
  return (
    <div className="wrap of-events programme-page">
      <header className="opening small spine speaker-opening">
        <div>
          <p className="label">
            <a href={event.path} lang={foreign(event.lang, locale)}>
              {event.title}
            </a>
            {event.isSample ? ` · ${t("site.sample")}` : ""}
          </p>
          <h1 lang={facts}>{speaker.name}</h1>
          <p lang={facts}>{[speaker.title, speaker.organisation].filter(Boolean).join(", ")}</p>
        </div>
        <Portrait picture={picture} name={speaker.name} credit={locale} />
      </header>
      {bio
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim())
        .map((paragraph) => (
          <p className="book mt-4" key={paragraph} lang={facts}>
            {paragraph}
          </p>
        ))}
      <section className="section">
        <h2>{t("programme.speaksAt")}</h2>
        {own.map((session) => (
          <div className="mt-4" key={session.id}>
            <p className="label">
              {date(session.startsAt)}, {time(session.startsAt)}
            </p>
            <Held session={session} path={event.path} locale={locale} />
          </div>
        ))}
      </section>
      <p className="mt-8">
        <a href={`${event.path}/program`}>{t("programme.whole")}</a>
      </p>
    </div>
  )
}
