import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EventRow } from "#components/events/event-row.tsx"
import { visitor } from "#domain/access/actor.ts"
import { eventList } from "#domain/events/queries/event-list.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

export function generateMetadata(): Metadata {
  return {
    title: t("site.events.menu"),
    alternates: { canonical: "/arrangementer" },
  }
}

interface Chosen {
  aar?: string
  side?: string
}

export default async function EventsPage({ searchParams }: { searchParams: Promise<Chosen> }) {
  const { aar, side } = await searchParams
  const year = aar ? Number(aar) : null
  const list = await eventList(visitor, { year, page: Number(side ?? 1) }, readerLocale())
  const { upcoming, past, pastYears, page, lastPage } = list
  // Values that name nothing are no page: random ones would fill the memory with empty lists.
  if (page > lastPage || (year !== null && !pastYears.includes(year))) notFound()
  trueUntil(list.trueUntil)
  return (
    <Frame current="/arrangementer">
      <div className="wrap">
        <header className="opening small">
          <h1>{t("site.events.menu")}</h1>
          <p>
            <a href="/arrangementer/kalender.ics">{t("events.public.calendarAll")}</a>
          </p>
        </header>
        {upcoming.length > 0 ? (
          <ul className="dates">
            {upcoming.map((event) => (
              <EventRow key={event.id} event={event} level="h2" locale={readerLocale()} />
            ))}
          </ul>
        ) : (
          <p>{t("events.public.noneComing")}</p>
        )}
        {pastYears.length > 0 ? (
          <section className="section">
            <div className="section-head">
              <h2>{t("events.public.past")}</h2>
              <nav aria-label={t("site.news.years")} className="choices">
                <a href="/arrangementer" aria-current={year === null ? "true" : undefined}>
                  {t("site.news.allYears")}
                </a>
                {pastYears.map((each) => (
                  <a
                    key={each}
                    href={`/arrangementer?aar=${each}`}
                    aria-current={each === year ? "true" : undefined}
                  >
                    {each}
                  </a>
                ))}
              </nav>
            </div>
            <ul className="dates">
              {past.map((event) => (
                <EventRow key={event.id} event={event} locale={readerLocale()} />
              ))}
            </ul>
          </section>
        ) : null}
        {lastPage > 1 ? (
          <nav className="pager" aria-label={t("events.public.morePast")}>
            {page > 1 ? <a href={addressOf(year, page - 1)}>{t("events.public.later")}</a> : <span />}
            {page < lastPage ? <a href={addressOf(year, page + 1)}>{t("events.public.earlier")}</a> : null}
          </nav>
        ) : null}
      </div>
    </Frame>
  )
}

function addressOf(year: number | null, page: number): string {
  const query = new URLSearchParams()
  if (year) query.set("aar", String(year))
  if (page > 1) query.set("side", String(page))
  return query.size > 0 ? `/arrangementer?${query}` : "/arrangementer"
}
