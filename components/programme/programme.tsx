import { foreign } from "#components/ui/foreign.ts"
import type { ProgrammeSession } from "#domain/programme/rules/programme.ts"
import type { ProgrammeDay } from "#domain/programme/rules/shown.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { instantOf } from "#platform/time/time.ts"

/** A programme, a table for each day: when, and what begins then, side by side where it is held in parallel. */
export function Programme({
  days,
  path,
  locale,
}: {
  days: readonly ProgrammeDay[]
  /** Of the event: its sessions and speakers have pages below it. "" where they have none. */
  path: string
  locale: Locale
}) {
  const { time, weekday, date } = formats(locale)
  const t = translator(locale)
  return days.map(({ day, hours }) => (
    <section className="section programme-day" key={day}>
      <h2 id={`program-${day}`}>
        {t("events.public.programme", { day: weekday(instantOf(day, "12:00")) })}
        <small>{date(instantOf(day, "12:00"))}</small>
      </h2>
      <table className="programme mt-4" aria-labelledby={`program-${day}`}>
        <tbody>
          {hours.map(({ startsAt, sessions }) => (
            <tr key={startsAt.getTime()}>
              <th scope="row">
                <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
              </th>
              <td>
                <div className="held">
                  {sessions.map((session) => (
                    <Held key={session.id} session={session} path={path} locale={locale} />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}

/** One session: what, where, until when, with whom. */
export function Held({ session, path, locale }: { session: ProgrammeSession; path: string; locale: Locale }) {
  const { time } = formats(locale)
  const t = translator(locale)
  // Facts of the event are told in Danish alone.
  const facts = foreign("da", locale)
  const { kind, room, track, endsAt, title, description, speakers } = session
  const isBreak = kind === "BREAK"
  const where = [room?.name ?? "", t("events.public.until", { time: time(endsAt) })].filter(Boolean)
  return (
    <div className={isBreak ? "held-one pause" : "held-one"} data-session={session.id}>
      {track ? (
        <p className="label" lang={facts}>
          {track.name}
        </p>
      ) : null}
      <p className="held-title" lang={facts}>
        {path && !isBreak ? <a href={`${path}/program/${session.id}`}>{title}</a> : title}
      </p>
      <p className="quiet">{where.join(" · ")}</p>
      {speakers.map((speaker) => (
        <p key={speaker.id} lang={facts}>
          {path ? (
            <a href={`${path}/oplaegsholdere/${speaker.slug}`}>{speaker.name}</a>
          ) : (
            <span>{speaker.name}</span>
          )}
          {[speaker.title, speaker.organisation]
            .filter(Boolean)
            .map((word) => `, ${word}`)
            .join("")}
        </p>
      ))}
      {description ? (
        <p className="book" lang={facts}>
          {description}
        </p>
      ) : null}
    </div>
  )
}
