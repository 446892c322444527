import { ActionForm } from "#components/ui/action-form.tsx"
import type { DeskOrder } from "#domain/events/queries/desk-order.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { giveUp } from "../actions.ts"

const t = translator("da")
const { money } = formats("da")

/** Names who would be cancelled and what follows, before the button that does it. `asked` is a ticket or "alle". */
export function GiveUp({ order, asked, at }: { order: DeskOrder; asked: string; at: string }) {
  const chosen = order.seats.filter(
    ({ isCancelled, ticketId }) => !isCancelled && (asked === "alle" || ticketId === asked),
  )
  if (chosen.length === 0) return null
  const lines = chosen.flatMap((seat) => seat.lines).filter(({ isCancelled }) => !isCancelled)
  const back = lines.reduce((sum, { priceOere }) => sum + priceOere, 0)
  return (
    <section className="block wrong" id="afmeld">
      <h2>{t("counter.giveUp.title", { names: chosen.map(({ name }) => name).join(", ") })}</h2>
      <p className="block-text">
        {[
          t("counter.giveUp.seats"),
          back > 0 ? t("counter.giveUp.back", { amount: money(back) }) : "",
          order.buyerEmail ? t("counter.giveUp.mail", { email: order.buyerEmail }) : "",
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <ActionForm action={giveUp} name="desk-cancel" className="form-grid">
        <input type="hidden" name="code" value={order.code ?? ""} />
        {lines.map(({ id }) => (
          <input key={id} type="hidden" name="positions" value={id} />
        ))}
        <p className="bar-actions">
          <button type="submit" className="button">
            {t("events.receipt.cancelYes", { count: chosen.length })}
          </button>
          <a href={at}>{t("events.receipt.cancelNo")}</a>
        </p>
      </ActionForm>
    </section>
  )
}
