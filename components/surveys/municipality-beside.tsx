import { EventRow } from "#components/events/event-row.tsx"
import type { EventSummary } from "#domain/events/queries/event-list.ts"
import type { ShownMembership } from "#domain/membership/queries/shown-memberships.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** What else is public of a municipality: membership where it may be told, and what takes place in its town. */
export function MunicipalityBeside({
  name,
  organisations,
  events,
  locale,
}: {
  name: string
  organisations: readonly ShownMembership[]
  events: readonly EventSummary[]
  locale: Locale
}) {
  const t = translator(locale)
  return (
    <div className="wrap">
      {organisations.length > 0 ? (
        <section className="section of-members">
          <div className="section-head">
            <h2>{t("survey-compare.municipality.membership")}</h2>
          </div>
          <ul>
            {organisations.map(({ name: organisation, memberSinceOn }) => (
              <li key={organisation}>
                {t(
                  memberSinceOn
                    ? "survey-compare.municipality.member"
                    : "survey-compare.municipality.noMember",
                  {
                    organisation,
                    day: memberSinceOn ? formats(locale).shortDate(memberSinceOn) : "",
                  },
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {events.length > 0 ? (
        <section className="section of-events">
          <div className="section-head">
            <h2>{t("survey-compare.municipality.events", { name })}</h2>
          </div>
          <ul className="dates">
            {events.map((event) => (
              <EventRow key={event.id} event={event} locale={locale} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
