import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import "../at-the-desk.css"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { DeskAnswer } from "#components/forms/desk-answer.tsx"
import { type DeskOrder, deskOrder } from "#domain/events/queries/desk-order.ts"
import { deskOrderTrail } from "#domain/events/queries/desk-order-trail.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import { isId, type PageProps } from "../../../../../asked.ts"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import { GiveUp } from "./give-up.tsx"
import { Notes } from "./notes.tsx"
import { Seats } from "./seats.tsx"
import { Trail } from "./trail.tsx"

const t = translator("da")
const { money } = formats("da")
export const metadata: Metadata = { title: t("counter.order.plain") }

/** One order as colleagues answer for it: its people and prices, its bill, what was mailed and done, and their notes. */
export default async function OrderPage({ params, searchParams }: PageProps<{ id: string; ordre: string }>) {
  const [{ id, ordre }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  if (!isId(ordre)) notFound()
  const which = { eventId: id, orderId: ordre }
  const [order, trail] = await ask(
    actor,
    path,
    Promise.all([deskOrder(actor, which), deskOrderTrail(actor, which)]),
  )
  const at = `${path}/${ordre}`
  const giving = typeof asked.afmeld === "string" ? asked.afmeld : ""
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      done={asked.udfoert}
      actions={order.code ? <a href={`/kvittering/${order.code}`}>{t("counter.order.receipt")}</a> : null}
    >
      <section className="block order-head">
        <h2>{t("counter.order.title", { number: order.number })}</h2>
        <Facts order={order} />
      </section>
      {giving && order.code ? <GiveUp order={order} asked={giving} at={at} /> : null}
      <section className="block">
        <h2>{t("counter.order.people")}</h2>
        <Seats order={order} at={at} />
      </section>
      <section className="block" id="noter">
        <h2>{t("counter.notes.title")}</h2>
        <p className="block-text">{t("counter.notes.text")}</p>
        <Notes orderId={order.id} notes={order.notes} />
      </section>
      <Trail trail={trail} />
    </EventRoom>
  )
}

function Facts({ order }: { order: DeskOrder }) {
  const { billing, invoices, answers } = order
  const facts: [string, ReactNode][] = [
    [t("counter.order.buyer"), [order.buyerName, order.buyerEmail].filter(Boolean).join(", ")],
    [t("events.desk.organisation"), order.organisation],
    [t("counter.order.billing"), billingText(order)],
    [t("events.form.billingName"), billing.name],
    [t("events.form.reference"), billing.reference],
    [t("events.form.requisition"), billing.requisitionNumber],
    [t("events.form.cvr"), billing.cvr],
    [t("events.form.total"), money(order.totalOere)],
    ...answers.map(({ key, question, answer, file }): [string, ReactNode] => [
      question,
      <DeskAnswer key={key} answer={answer} fileId={file?.id} />,
    ]),
  ]
  return (
    <dl className="facts">
      <dt>{t("admin.list.status")}</dt>
      <dd>
        <State mood={order.status === "CANCELLED" ? "rest" : "good"}>
          {t(order.status === "CANCELLED" ? "events.desk.cancelled" : "events.desk.standing")}
        </State>
        {order.isSample ? ` (${t("site.sample")})` : ""}
      </dd>
      <dt>{t("events.desk.placed")}</dt>
      <dd>
        <Moment at={order.placedAt} />
      </dd>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {invoices.length > 0 ? (
        <>
          <dt>{t("counter.order.invoices")}</dt>
          <dd>
            <ul className="plain-list">
              {invoices.map(({ code, kind, number, totalOere }) => (
                <li key={code}>
                  <a href={`/kvittering/${code}`}>{t(`billing.invoice.${kind}`, { number })}</a>{" "}
                  <span className="quiet">{money(totalOere)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
    </dl>
  )
}

function billingText({ billing, buyerEmail }: DeskOrder): string {
  if (billing.kind === "FREE") return t("events.mail.billingFree")
  if (billing.kind === "EAN") return t("events.mail.billingEan", { gln: billing.gln })
  return t("events.mail.billingMail", { email: billing.email || buyerEmail })
}
