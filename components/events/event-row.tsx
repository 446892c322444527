import { foreign } from "#components/ui/foreign.ts"
import type { EventSummary } from "#domain/events/queries/event-list.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { spanOf } from "./date-words.ts"
import { signUpWords } from "./sign-up-words.ts"

/** An event in a list: its day as a figure, its name, where it is, and whether one can sign up. */
export function EventRow({
  event,
  level = "h3",
  locale,
}: {
  event: EventSummary
  level?: "h2" | "h3" | "p"
  locale: Locale
}) {
  const { dayOfMonth, month } = formats(locale)
  const t = translator(locale)
  const Heading = level
  const facts = [event.venueName, event.city, spanOf(event.startsAt, event.endsAt, locale)]
  if (event.isSample) facts.push(t("site.sample"))
  return (
    <li className="of-events">
      <p className="day" aria-hidden="true">
        {dayOfMonth(event.startsAt).padStart(2, "0")}
        <small>{month(event.startsAt)}</small>
      </p>
      <div>
        <Heading className={level === "p" ? "row-title" : undefined}>
          <a href={event.path} lang={foreign(event.lang, locale)}>
            {event.title}
          </a>
        </Heading>
        <p className="quiet">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <p className="label">{signUpWords(event.signUp, locale)}</p>
    </li>
  )
}
