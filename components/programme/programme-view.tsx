import { spanOf } from "#components/events/date-words.ts"
import { foreign } from "#components/ui/foreign.ts"
import type { EventProgramme } from "#domain/programme/queries/event-programme.ts"
import type { NamedPlace } from "#domain/programme/rules/programme.ts"
import { speakersIn } from "#domain/programme/rules/programme.ts"
import { daysOf, nowAndNext, trackKey } from "#domain/programme/rules/shown.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { dayInCopenhagen, instantOf } from "#platform/time/time.ts"
import { Held, Programme } from "./programme.tsx"
import { SpeakerList } from "./speaker-list.tsx"

/** What the address chose of a programme. */
export interface Chosen {
  readonly day: string | null
  readonly track: NamedPlace | null
}

/** The whole programme of an event, by day and track, with what is held now. */
export function ProgrammeView({
  found,
  chosen,
  locale,
}: {
  found: EventProgramme
  chosen: Chosen
  locale: Locale
}) {
  const t = translator(locale)
  const { event, programme, portraits, at, number, publishedAt, note } = found
  const { date } = formats(locale)
  const facts = foreign("da", locale)
  const days = daysOf(programme.sessions, dayInCopenhagen, {
    ...(chosen.day ? { day: chosen.day } : {}),
    ...(chosen.track ? { trackId: chosen.track.id } : {}),
  })
  const held = nowAndNext(programme.sessions, dayInCopenhagen, at)
  return (
    <div className="wrap of-events programme-page">
      <header className="opening small spine">
        <p className="label">
          <a href={event.path} lang={foreign(event.lang, locale)}>
            {event.title}
          </a>
          {event.isSample ? ` · ${t("site.sample")}` : ""}
        </p>
        <h1>{t("programme.title")}</h1>
        <p>{[spanOf(event.startsAt, event.endsAt, locale), event.place].filter(Boolean).join(", ")}</p>
        {event.isCancelled ? <p className="told">{t("events.public.isCancelled")}</p> : null}
        {publishedAt ? (
          <p className="quiet">{t("programme.release", { number, on: date(publishedAt) })}</p>
        ) : null}
        {note ? <p lang={facts}>{t("programme.news", { note })}</p> : null}
      </header>
      <Filters found={found} chosen={chosen} locale={locale} />
      <NowAndNext held={held} path={event.path} locale={locale} />
      {held.now.length + held.next.length > 0 ? <script type="module" src="/enhance/now.js" /> : null}
      <Programme days={days} path={event.path} locale={locale} />
      <SpeakerList
        speakers={speakersIn(days.flatMap(({ hours }) => hours.flatMap(({ sessions }) => sessions)))}
        portraits={portraits}
        path={event.path}
        locale={locale}
      />
    </div>
  )
}

/** Links, so that each choice has an address and works without script. */
function Filters({ found, chosen, locale }: { found: EventProgramme; chosen: Chosen; locale: Locale }) {
  const t = translator(locale)
  const { weekday, shortDate } = formats(locale)
  const { programme, event } = found
  const days = [...new Set(programme.sessions.map(({ startsAt }) => dayInCopenhagen(startsAt)))]
  const address = (day: string | null, track: NamedPlace | null) => {
    const query = new URLSearchParams({
      ...(day ? { dag: day } : {}),
      ...(track ? { spor: trackKey(track) } : {}),
    })
    return `${event.path}/program${query.size > 0 ? `?${query}` : ""}`
  }
  const way = (label: string, href: string, isCurrent: boolean, lang?: string) => (
    <li key={href}>
      <a href={href} aria-current={isCurrent ? "true" : undefined} lang={lang}>
        {label}
      </a>
    </li>
  )
  return (
    <nav className="programme-choice" aria-label={t("programme.choose")}>
      {days.length > 1 ? (
        <ul>
          {way(t("programme.allDays"), address(null, chosen.track), !chosen.day)}
          {days.map((day) => {
            const at = instantOf(day, "12:00")
            return way(`${weekday(at)} ${shortDate(at)}`, address(day, chosen.track), chosen.day === day)
          })}
        </ul>
      ) : null}
      {programme.tracks.length > 0 ? (
        <ul>
          {way(t("programme.allTracks"), address(chosen.day, null), !chosen.track)}
          {programme.tracks.map((track) =>
            way(track.name, address(chosen.day, track), chosen.track?.id === track.id, foreign("da", locale)),
          )}
        </ul>
      ) : null}
    </nav>
  )
}

function NowAndNext({
  held: { now, next },
  path,
  locale,
}: {
  held: ReturnType<typeof nowAndNext>
  path: string
  locale: Locale
}) {
  const t = translator(locale)
  const { time } = formats(locale)
  const first = next[0]
  return (
    <div className="now-and-next" data-now="" aria-live="polite">
      {now.length > 0 ? (
        <section>
          <h2>{t("programme.now")}</h2>
          {now.map((session) => (
            <Held key={session.id} session={session} path={path} locale={locale} />
          ))}
        </section>
      ) : null}
      {first ? (
        <section>
          <h2>{t("programme.next", { time: time(first.startsAt) })}</h2>
          {next.map((session) => (
            <Held key={session.id} session={session} path={path} locale={locale} />
          ))}
        </section>
      ) : null}
    </div>
  )
}
