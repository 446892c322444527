import { reasonWords } from "#components/events/reason-words.ts"
import type { OrderAnswers } from "#domain/events/queries/order-answers.ts"
import type { OrderReceipt, ReceiptSeat } from "#domain/events/queries/order-receipt.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { Answers } from "./answers.tsx"

/** Every seat of an order: who, what, at which price and why, and the way to give it up. */
export function Seats({
  receipt: { code, seats, mayCancel, mayChange },
  answers,
}: {
  receipt: OrderReceipt
  answers: OrderAnswers
}) {
  return (
    <ul className="receipt-seats">
      {seats.map((seat) => (
        <li key={`${seat.positions[0]?.id}`}>
          <h2>
            {nameOf(seat)}
            {seat.isCancelled ? ` (${t("people.mine.cancelled")})` : ""}
          </h2>
          <p className="quiet">{seat.email}</p>
          <dl>
            {seat.positions.map((position) => (
              <Position key={position.id} position={position} />
            ))}
          </dl>
          <Answers answers={seat.positions.flatMap(({ id }) => answers.ofTickets[id] ?? [])} />
          {seat.ticketCode && !seat.isCancelled ? (
            <a href={pathHere(`/kvittering/${seat.ticketCode}`)}>
              {t("checkin.ticketOf", { name: nameOf(seat) })}
            </a>
          ) : null}
          {mayChange && !seat.isCancelled && seat.ticketId ? (
            <>
              <a href={pathHere(`/kvittering/${code}?ret=${seat.ticketId}`)}>
                {seat.state === "NAMED" ? t("seats.change", { name: seat.name }) : t("seats.changeUnnamed")}
              </a>
              {seat.state === "NAMED" ? (
                <a href={pathHere(`/kvittering/${code}?overdrag=${seat.ticketId}`)}>
                  {t("seats.transfer", { name: seat.name })}
                </a>
              ) : null}
            </>
          ) : null}
          {mayCancel && !seat.isCancelled
            ? addOnsOf(seat).map(({ id, product }) => (
                <a key={id} href={pathHere(`/kvittering/${code}?meld-fra=${id}`)}>
                  {t("events.receipt.cancelAddOn", { product, name: nameOf(seat) })}
                </a>
              ))
            : null}
          {mayCancel && !seat.isCancelled ? (
            <a href={pathHere(`/kvittering/${code}?meld-fra=${seat.ticketId || seat.positions[0]?.id}`)}>
              {t("events.receipt.cancelOne", { name: nameOf(seat) })}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What may be given up while the ticket is kept. */
function addOnsOf({ positions }: ReceiptSeat) {
  return positions.filter(({ kind, isCancelled }) => kind === "ADDON" && !isCancelled)
}

function nameOf({ state, name }: ReceiptSeat): string {
  return state === "NAMED" ? name : t("seats.unnamed")
}

function Position({ position }: { position: ReceiptSeat["positions"][number] }) {
  const { product, option, priceOere, reason, isCancelled, feeOere } = position
  const what = `${product}${option ? `, ${dishName(option, readerLocale())}` : ""}`
  return (
    <>
      <dt>{isCancelled ? <s>{what}</s> : what}</dt>
      <dd>{priceOere === 0 ? t("events.public.free") : here().money(priceOere)}</dd>
      {priceOere > 0 && !isCancelled ? (
        <dd className="reason">{reasonWords(reason, readerLocale())}</dd>
      ) : null}
      {isCancelled && feeOere > 0 ? (
        <dd className="reason">{t("events.cancellation.kept", { fee: here().money(feeOere) })}</dd>
      ) : null}
    </>
  )
}
