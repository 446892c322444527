import { moodOfMail } from "#components/admin/mail-mood.ts"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import type { OrderTrail } from "#domain/events/queries/desk-order-trail.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")

/** Which letters were written about an order and how they fared, and who did what to it. */
export function Trail({ trail: { mails, acts } }: { trail: OrderTrail }) {
  return (
    <div className="two-columns order-trail">
      <section className="block">
        <h2>{t("counter.trail.mails")}</h2>
        {mails.length === 0 ? <p className="block-text">{t("counter.trail.noMails")}</p> : null}
        <ul className="lines">
          {mails.map(({ id, to, subject, status, at }) => (
            <li key={id}>
              <span>
                <a href={`/admin/post/${id}`}>{subject}</a> <span className="quiet">{to}</span>
              </span>
              <State mood={moodOfMail(status)}>{t(`admin.mail.state.${status}`)}</State>
              <span className="quiet">
                <Moment at={at} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="block">
        <h2>{t("counter.trail.acts")}</h2>
        <ul className="lines">
          {acts.map((act) => (
            <li key={act.id}>
              <span>
                {actWords(act.operation)}
                {act.freeBecause ? ` (${t("counter.reason.free", { why: act.freeBecause })})` : ""}
              </span>
              <span>{whoWords(act)}</span>
              <span className="quiet">
                <Moment at={act.at} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const told = [
  "signUp",
  "signUpAtDesk",
  "changeSeat",
  "inviteToSeats",
  "cancelOrder",
  "noteAdded",
  "noteRemoved",
  "fileRead",
]

function actWords(operation: string): string {
  const name = operation.replace(/^(events|forms)\./, "")
  return told.includes(name) ? t(`counter.trail.act.${name}`) : operation
}

function whoWords({ by, isPerson }: OrderTrail["acts"][number]): string {
  if (isPerson) return by || t("admin.log.erased")
  return by === "visitor" ? t("counter.trail.visitor") : t("counter.trail.itself")
}
