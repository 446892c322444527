import type { MyOrder } from "#domain/events/queries/my-orders.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

/** One sign-up: the day huge, what and who, and the receipt of one's own order. */
export function OrderLine({ order }: { order: MyOrder }) {
  const t = translator("da")
  const { dayOfMonth, monthAndYear, dateRange, money } = formats("da")
  const { event, seats, code, number, totalOere } = order
  return (
    <li>
      <p className="day" aria-hidden="true">
        {dayOfMonth(event.startsAt)}
        <small>{monthAndYear(event.startsAt)}</small>
      </p>
      <div>
        <h3>{event.path ? <a href={event.path}>{event.title}</a> : event.title}</h3>
        <p>
          <time dateTime={event.startsAt.toISOString()}>{dateRange(event.startsAt, event.endsAt)}</time>
          {event.place ? `, ${event.place}` : ""}
        </p>
        {event.isCancelled ? <p>{t("people.mine.eventCancelled")}</p> : null}
        <ul>
          {seats.map((seat) => (
            <li key={seat.seat}>
              {seat.name}: {seat.products.join(", ")}
              {seat.isCancelled ? ` (${t("people.mine.cancelled")})` : ""}
            </li>
          ))}
        </ul>
      </div>
      <p>
        {code ? (
          <>
            <a href={`/kvittering/${code}`}>
              {t("people.mine.receipt")} {number}
            </a>
            {totalOere === null ? null : <span className="quiet"> {money(totalOere)}</span>}
          </>
        ) : (
          <span className="quiet">{t("people.mine.byOther")}</span>
        )}
      </p>
    </li>
  )
}
