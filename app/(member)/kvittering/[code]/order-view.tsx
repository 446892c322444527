import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { EventBand } from "#components/events/band.tsx"
import { cancellationWords } from "#components/events/cancellation-words.ts"
import { spanOf } from "#components/events/date-words.ts"
import { orderAnswers } from "#domain/events/queries/order-answers.ts"
import { type OrderReceipt, orderReceipt } from "#domain/events/queries/order-receipt.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { Answers } from "./answers.tsx"
import { ConfirmCancel } from "./confirm-cancel.tsx"
import { SeatForms } from "./seat-forms.tsx"
import { Seats } from "./seats.tsx"
import { SeatsToName } from "./seats-to-name.tsx"
import type { Viewing } from "./viewing.ts"

/** What was just done with invitations, by what the address says. */
const invitedWords: Record<string, string> = { sendt: "sent", igen: "reminded", fortrudt: "revoked" }

/** The receipt of an order: what was ordered, and giving seats up again. Null when the code is of none. */
export async function orderView({ actor, code, asked }: Viewing): Promise<ReactNode> {
  const receipt = await orderReceipt(actor, code)
  if (!receipt) return null
  const answers = await orderAnswers(actor, code, readerLocale())
  const { event, seats, totalOere, mayCancel } = receipt
  const isGone = seats.every(({ isCancelled }) => isCancelled)
  const asksToCancel = typeof asked["meld-fra"] === "string" && mayCancel ? asked["meld-fra"] : ""
  return (
    <main id="indhold" tabIndex={-1}>
      <EventBand
        event={event}
        href={pathHere(event.path)}
        facts={[spanOf(event.startsAt, event.endsAt, readerLocale()), event.place]}
        locale={readerLocale()}
      />
      <div className="wrap task of-events">
        <h1>{isGone ? t("events.receipt.gone") : t("events.receipt.heading")}</h1>
        {asked.meldt === "fra" ? (
          <p className="told" role="status">
            {t("events.receipt.cancelled")}
          </p>
        ) : null}
        {asked.gemt === "ja" ? (
          <p className="told" role="status">
            {t("seats.changedMail")}
          </p>
        ) : null}
        {event.isCancelled ? <p className="told">{t("events.cancelled")}</p> : null}
        <p className="lead">
          {t(receipt.wasMailed ? "events.receipt.lead" : "counter.receiptLead", {
            number: receipt.number,
            email: receipt.buyerEmail,
          })}
        </p>
        {asksToCancel ? <ConfirmCancel receipt={receipt} asked={asksToCancel} /> : null}
        {typeof asked.inviteret === "string" && asked.inviteret in invitedWords ? (
          <p className="told" role="status">
            {t(`seats.invite.${invitedWords[asked.inviteret]}`)}
          </p>
        ) : null}
        <SeatForms actor={actor} code={code} asked={asked} />
        <SeatsToName receipt={receipt} />
        <Seats receipt={receipt} answers={answers} />
        <Answers answers={answers.ofOrder} />
        <dl className="receipt-facts">
          <dt>{t("events.form.total")}</dt>
          <dd className="sum">{totalOere === 0 ? t("events.public.free") : here().money(totalOere)}</dd>
          <Billing receipt={receipt} />
          <Invoices receipt={receipt} />
        </dl>
        <p className="receipt-ways">
          <a href={pathHere(`${event.path}/kalender.ics`)}>{t("events.public.calendarOne")}</a>
          {mayCancel ? (
            <a href={pathHere(`/kvittering/${code}?meld-fra=alle`)}>{t("events.receipt.cancelAll")}</a>
          ) : null}
        </p>
        {mayCancel ? <p className="hint">{cancellationWords(event, readerLocale()).join(" ")}</p> : null}
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

function Invoices({ receipt: { invoices } }: { receipt: OrderReceipt }) {
  return invoices.map(({ code, kind, number, totalOere }) => (
    <div key={code} className="contents">
      <dt>
        <a href={pathHere(`/kvittering/${code}`)}>{t(`billing.invoice.${kind}`, { number })}</a>
      </dt>
      <dd>{here().money(totalOere)}</dd>
    </div>
  ))
}
