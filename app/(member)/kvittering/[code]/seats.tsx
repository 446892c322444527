import { reasonWords } from "#components/events/reason-words.ts"
import type { OrderAnswers } from "#domain/events/queries/order-answers.ts"
import type { OrderReceipt, ReceiptSeat } from "#domain/events/queries/order-receipt.ts"
import { freeReason } from "#domain/events/rules/lines.ts"
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
          {seat.isCancelled ? null : (
            <p className="receipt-ways">
              {seat.ticketCode ? (
                <Way
                  to={seat.ticketCode}
                  says={t("seats.ways.ticket")}
                  whole={t("checkin.ticketOf", { name: nameOf(seat) })}
                />
              ) : null}
              {mayChange && seat.ticketId ? (
                <Changes code={code} ticketId={seat.ticketId} seat={seat} />
              ) : null}
              {mayCancel ? <Cancellations code={code} seat={seat} /> : null}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Changes({
  code,
  ticketId,
  seat: { state, name },
}: {
  code: string
  ticketId: string
  seat: ReceiptSeat
}) {
  const change = `${code}?ret=${ticketId}`
  if (state !== "NAMED") return <Way to={change} says={t("seats.ways.name")} whole={t("seats.ways.name")} />
  return (
    <>
      <Way to={change} says={t("seats.ways.change")} whole={t("seats.change", { name })} />
      <Way
        to={`${code}?overdrag=${ticketId}`}
        says={t("seats.ways.transfer")}
        whole={t("seats.transfer", { name })}
      />
    </>
  )
}

/** Each add-on may be given up while the ticket is kept. */
function Cancellations({ code, seat }: { code: string; seat: ReceiptSeat }) {
  const name = nameOf(seat)
  const addOns = seat.positions.filter(({ kind, isCancelled }) => kind === "ADDON" && !isCancelled)
  return (
    <>
      {addOns.map(({ id, product }) => (
        <Way
          key={id}
          to={`${code}?meld-fra=${id}`}
          says={t("seats.ways.cancelAddOn", { product })}
          whole={t("events.receipt.cancelAddOn", { product, name })}
        />
      ))}
      <Way
        to={`${code}?meld-fra=${seat.ticketId || seat.positions[0]?.id}`}
        says={t("seats.ways.cancel")}
        whole={t("events.receipt.cancelOne", { name })}
      />
    </>
  )
}

/** One thing to do with a seat: a word to look at, and whose seat it is for whoever hears it out of its place. */
function Way({ to, says, whole }: { to: string; says: string; whole: string }) {
  return (
    <a href={pathHere(`/kvittering/${to}`)} aria-label={whole}>
      {says}
    </a>
  )
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
      {(priceOere > 0 || reason.code === freeReason) && !isCancelled ? (
        <dd className="reason">{reasonWords(reason, readerLocale())}</dd>
      ) : null}
      {isCancelled && feeOere > 0 ? (
        <dd className="reason">{t("events.cancellation.kept", { fee: here().money(feeOere) })}</dd>
      ) : null}
    </>
  )
}
