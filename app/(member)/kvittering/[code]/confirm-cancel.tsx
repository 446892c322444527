import { ActionForm } from "#components/ui/action-form.tsx"
import type { OrderReceipt } from "#domain/events/queries/order-receipt.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { cancel } from "./actions.ts"

/**
 * Names what would be given up and what that means, before the button that does it. `asked` is a position or "alle": a
 * ticket is its whole seat, an add-on goes with what cannot be had without it.
 */
export function ConfirmCancel({ receipt, asked }: { receipt: OrderReceipt; asked: string }) {
  const all = receipt.seats.flatMap((seat) => seat.positions.map((position) => ({ ...position, seat })))
  const named = all.find(({ id }) => id === asked)
  const positions = all.filter(
    ({ id, isCancelled }) => !isCancelled && (asked === "alle" || named?.takesAlong.includes(id)),
  )
  if (positions.length === 0) return null
  const seats = [...new Set(positions.map(({ seat }) => seat))]
  const isAddOn = named?.kind === "ADDON" && !positions.some(({ kind }) => kind === "TICKET")
  const price = positions.reduce((sum, { priceOere }) => sum + priceOere, 0)
  const fee = positions.reduce((sum, { feeOere }) => sum + feeOere, 0)
  const names = seats.map(({ state, name }) => (state === "NAMED" ? name : t("seats.unnamed"))).join(", ")
  const others = positions.filter(({ id }) => id !== asked).map(({ product }) => product)
  return (
    <section className="wrong" aria-labelledby="meld-fra">
      <h2 id="meld-fra">
        {t("events.receipt.confirm", {
          names: isAddOn ? `${positions.map(({ product }) => product).join(", ")}, ${names}` : names,
        })}
      </h2>
      <p className="mb-4">
        {isAddOn && others.length > 0
          ? t("events.receipt.addOnTakes", { product: named.product, others: others.join(", ") })
          : t(isAddOn ? "events.receipt.addOnAlone" : "events.receipt.consequence")}
      </p>
      {price > 0 ? (
        <dl className="receipt-facts">
          <dt>{t("events.cancellation.fee")}</dt>
          <dd>{here().money(fee)}</dd>
          <dt>{t("events.cancellation.back")}</dt>
          <dd>{here().money(price - fee)}</dd>
        </dl>
      ) : null}
      <ActionForm action={cancel} name="cancel">
        <input type="hidden" name="code" value={receipt.code} />
        <input type="hidden" name="agreedFeeOere" value={fee} />
        {positions.map(({ id }) => (
          <input key={id} type="hidden" name="positions" value={id} />
        ))}
        <p className="receipt-ways">
          <button type="submit" className="button">
            {isAddOn
              ? t("events.receipt.cancelAddOns", { count: positions.length })
              : t("events.receipt.cancelYes", { count: seats.length })}
          </button>
          <a href={pathHere(`/kvittering/${receipt.code}`)}>{t("events.receipt.cancelNo")}</a>
        </p>
      </ActionForm>
    </section>
  )
}
