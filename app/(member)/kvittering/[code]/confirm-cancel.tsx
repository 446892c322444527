import { ActionForm } from "#components/ui/action-form.tsx"
import type { OrderReceipt } from "#domain/events/queries/order-receipt.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { cancel } from "./actions.ts"

/** Names what would be given up and what that means, before the button that does it. `asked` is a position or "alle". */
export function ConfirmCancel({ receipt, asked }: { receipt: OrderReceipt; asked: string }) {
  const standing = receipt.seats.filter(({ isCancelled }) => !isCancelled)
  const chosen = standing.filter(
    ({ positions }) => asked === "alle" || positions.some(({ id }) => id === asked),
  )
  if (chosen.length === 0) return null
  const positions = chosen.flatMap((seat) => seat.positions).filter(({ isCancelled }) => !isCancelled)
  const price = positions.reduce((sum, { priceOere }) => sum + priceOere, 0)
  const fee = positions.reduce((sum, { feeOere }) => sum + feeOere, 0)
  const names = chosen.map(({ state, name }) => (state === "NAMED" ? name : t("seats.unnamed"))).join(", ")
  return (
    <section className="wrong" aria-labelledby="meld-fra">
      <h2 id="meld-fra">{t("events.receipt.confirm", { names })}</h2>
      <p className="mb-4">{t("events.receipt.consequence")}</p>
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
            {t("events.receipt.cancelYes", { count: chosen.length })}
          </button>
          <a href={pathHere(`/kvittering/${receipt.code}`)}>{t("events.receipt.cancelNo")}</a>
        </p>
      </ActionForm>
    </section>
  )
}
