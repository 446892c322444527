import type { ReactNode } from "react"
import { foreign } from "#components/ui/foreign.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { dayFigures } from "./date-words.ts"

export interface BandEvent {
  title: string
  startsAt: Date
  endsAt: Date
  city: string
  isSample: boolean
  /** The language of the title; Danish where nothing is said. */
  lang?: Locale
}

/** The one band of a page: an event's days as figures, its name, and what `children` say of it. */
export function EventBand({
  event,
  heading = "h2",
  href,
  facts,
  locale,
  children,
}: {
  event: BandEvent
  heading?: "h1" | "h2"
  /** Where the name leads; left out on the event's own page. */
  href?: string
  facts: readonly string[]
  locale: Locale
  children?: ReactNode
}) {
  const t = translator(locale)
  const Heading = heading
  const [first, last] = dayFigures(event.startsAt, event.endsAt, locale)
  const label = [
    t("site.events.kind"),
    formats(locale).monthAndYear(event.startsAt),
    event.city,
    event.isSample ? t("site.sample") : "",
  ]
  return (
    <section className="band">
      <div className="wrap">
        <p className="date" aria-hidden="true">
          <span>{first}</span>
          {last ? (
            <>
              <span className="dash">–</span>
              <span>{last}</span>
            </>
          ) : null}
        </p>
        <div>
          <p className="label">{label.filter(Boolean).join(" · ")}</p>
          <Heading lang={foreign(event.lang ?? "da", locale)}>
            {href ? <a href={href}>{event.title}</a> : event.title}
          </Heading>
          <ul className="facts">
            {facts.filter(Boolean).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </section>
  )
}
