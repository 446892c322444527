import { foreign } from "#components/ui/foreign.ts"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { instantOf } from "#platform/time/time.ts"

/** The programme, a table for each day: when, what, where, with whom. */
export function Programme({ programme, locale }: { programme: EventPage["programme"]; locale: Locale }) {
  const { time, weekday } = formats(locale)
  const t = translator(locale)
  // Facts of the event are told in Danish alone.
  const facts = foreign("da", locale)
  return programme.map(({ day, sessions }) => (
    <section className="section" key={day}>
      <h2 id={`program-${day}`}>{t("events.public.programme", { day: weekday(instantOf(day, "12:00")) })}</h2>
      <table className="programme mt-4" aria-labelledby={`program-${day}`}>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <time dateTime={session.startsAt.toISOString()}>{time(session.startsAt)}</time>
              </th>
              <td>
                <b lang={facts}>{session.title}</b>
                <p className="quiet">
                  {[session.room, t("events.public.until", { time: time(session.endsAt) })]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {session.speakers.map(({ name, title, organisation }) => (
                  <p key={name} lang={facts}>
                    {[name, title, organisation].filter(Boolean).join(", ")}
                  </p>
                ))}
                {session.description ? (
                  <p className="book" lang={facts}>
                    {session.description}
                  </p>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}
