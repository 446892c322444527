import { reasonWords } from "#components/events/reason-words.ts"
import type { OrderReceipt, ReceiptSeat } from "#domain/events/queries/order-receipt.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")
const { money } = formats("da")

/** Every seat of an order: who, what, at which price and why, and the way to give it up. */
export function Seats({ receipt: { code, seats, mayCancel } }: { receipt: OrderReceipt }) {
  return (
    <ul className="receipt-seats">
      {seats.map((seat) => (
        <li key={`${seat.positions[0]?.id}`}>
          <h2>
            {seat.name}
            {seat.isCancelled ? ` (${t("people.mine.cancelled")})` : ""}
          </h2>
          <p className="quiet">{seat.email}</p>
          <dl>
            {seat.positions.map((position) => (
              <Position key={position.id} position={position} />
            ))}
          </dl>
          {mayCancel && !seat.isCancelled ? (
            <a href={`/kvittering/${code}?meld-fra=${seat.positions[0]?.id}`}>
              {t("events.receipt.cancelOne", { name: seat.name })}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Position({ position }: { position: ReceiptSeat["positions"][number] }) {
  const { product, option, priceOere, reason, isCancelled } = position
  const what = `${product}${option ? `, ${option}` : ""}`
  return (
    <>
      <dt>{isCancelled ? <s>{what}</s> : what}</dt>
      <dd>{priceOere === 0 ? t("events.public.free") : money(priceOere)}</dd>
      {priceOere > 0 && !isCancelled ? <dd className="reason">{reasonWords(reason, "da")}</dd> : null}
    </>
  )
}
