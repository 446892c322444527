import type { Metadata } from "next"
import { notFound } from "next/navigation"
import "../../arrangementer/sign-up.css"
import type { Asked } from "#components/admin/address.ts"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { type OrderReceipt, orderReceipt } from "#domain/events/queries/order-receipt.ts"
import { applicationReceipt } from "#domain/membership/queries/application-receipt.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { type PageProps, secretOf } from "../../../asked.ts"
import { currentActor } from "../../../current-actor.ts"
import { ConfirmCancel } from "./confirm-cancel.tsx"
import { Joining } from "./joining.tsx"
import { Seats } from "./seats.tsx"

const t = translator("da")
const { dateTime, money } = formats("da")
export const metadata: Metadata = { title: t("events.receipt.title"), robots: { index: false } }

/** The receipt of an order or of a joining, for whoever has its secret address. */
export default async function ReceiptPage({ params, searchParams }: PageProps<{ code: string }>) {
  const [{ code }, asked] = await Promise.all([params, searchParams])
  if (!secretOf(code)) notFound()
  const actor = await currentActor()
  const receipt = await orderReceipt(actor, code)
  if (receipt) return <Order receipt={receipt} asked={asked} />
  const joining = await applicationReceipt(actor, code)
  if (!joining) notFound()
  return <Joining receipt={joining} token={secretOf(asked.bekraeft)} />
}

/** What was ordered, and giving seats up again. */
function Order({ receipt, asked }: { receipt: OrderReceipt; asked: Asked }) {
  const { code, event, seats, totalOere, mayCancel } = receipt
  const isGone = seats.every(({ isCancelled }) => isCancelled)
  const asksToCancel = typeof asked["meld-fra"] === "string" && mayCancel ? asked["meld-fra"] : ""
  return (
    <main id="indhold" tabIndex={-1}>
      <EventBand
        event={event}
        href={event.path}
        facts={[spanOf(event.startsAt, event.endsAt, "da"), event.place]}
      />
      <div className="wrap task of-events">
        <h1>{isGone ? t("events.receipt.gone") : t("events.receipt.heading")}</h1>
        {asked.meldt === "fra" ? (
          <p className="told" role="status">
            {t("events.receipt.cancelled")}
          </p>
        ) : null}
        {event.isCancelled ? <p className="told">{t("events.cancelled")}</p> : null}
        <p className="lead">
          {t("events.receipt.lead", { number: receipt.number, email: receipt.buyerEmail })}
        </p>
        {asksToCancel ? <ConfirmCancel receipt={receipt} asked={asksToCancel} /> : null}
        <Seats receipt={receipt} />
        <dl className="receipt-facts">
          <dt>{t("events.form.total")}</dt>
          <dd className="sum">{totalOere === 0 ? t("events.public.free") : money(totalOere)}</dd>
          <Billing receipt={receipt} />
        </dl>
        <p className="receipt-ways">
          <a href={`${event.path}/kalender.ics`}>{t("events.public.calendarOne")}</a>
          {mayCancel ? (
            <a href={`/kvittering/${code}?meld-fra=alle`}>{t("events.receipt.cancelAll")}</a>
          ) : null}
        </p>
        {mayCancel ? (
          <p className="hint">{t("events.public.cancelUntil", { at: dateTime(event.cancelUntil) })}</p>
        ) : null}
        {event.contactEmail ? (
          <p>
            {t("events.public.contact")} <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>
          </p>
        ) : null}
      </div>
    </main>
  )
}

function Billing({ receipt: { billing, buyerEmail } }: { receipt: OrderReceipt }) {
  const { kind, gln, name, email, cvr, reference, requisitionNumber } = billing
  if (kind === "FREE") return null
  const facts: [string, string][] =
    kind === "EAN"
      ? [
          [t("events.form.gln"), gln],
          [t("events.form.reference"), reference],
          [t("events.form.requisition"), requisitionNumber],
        ]
      : [
          [t("events.form.billingName"), name],
          [t("events.form.billingEmail"), email || buyerEmail],
          [t("events.form.cvr"), cvr],
        ]
  return facts
    .filter(([, value]) => value)
    .map(([label, value]) => (
      <div key={label} className="contents">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))
}
