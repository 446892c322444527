import type { MyOrder, MySeat } from "#domain/events/queries/my-orders.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, pathHere, t } from "../../reader.ts"

/** One sign-up: the day huge, what and who, and the receipt of one's own order. */
export function OrderLine({ order }: { order: MyOrder }) {
  const { dayOfMonth, monthAndYear, dateRange, money } = here()
  const { event, seats, code, number, totalOere } = order
  return (
    <li>
      <p className="day" aria-hidden="true">
        {dayOfMonth(event.startsAt)}
        <small>{monthAndYear(event.startsAt)}</small>
      </p>
      <div>
        <h3>{event.path ? <a href={pathHere(event.path)}>{event.title}</a> : event.title}</h3>
        <p>
          <time dateTime={event.startsAt.toISOString()}>{dateRange(event.startsAt, event.endsAt)}</time>
          {event.place ? `, ${event.place}` : ""}
        </p>
        {event.isCancelled ? <p>{t("people.mine.eventCancelled")}</p> : null}
        <ul>
          {seats.map((seat) => (
            <li key={seat.seat}>
              {seat.isNamed ? seat.name : t("seats.unnamed")}: {seat.products.map(productWords).join(", ")}
              {seat.isCancelled ? ` (${t("people.mine.cancelled")})` : ""}
              {seat.ticketCode ? (
                <>
                  {" "}
                  <a href={pathHere(`/kvittering/${seat.ticketCode}`)}>{t("seats.mail.ticket")}</a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <p>
        {code ? (
          <>
            <a href={pathHere(`/kvittering/${code}`)}>
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

/** "Billet", "Festmiddag (Fisk)". */
function productWords({ name, dish }: MySeat["products"][number]): string {
  return dish ? `${name} (${dishName(dish, readerLocale())})` : name
}
