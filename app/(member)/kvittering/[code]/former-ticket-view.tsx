import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { isFormerTicket } from "#domain/events/queries/former-ticket.ts"
import { t } from "../../../reader.ts"
import type { Viewing } from "./viewing.ts"

/** Says that a ticket was given to somebody else. Null when the code was never that of one. */
export async function formerTicketView({ actor, code }: Viewing): Promise<ReactNode> {
  if (!(await isFormerTicket(actor, code))) return null
  return (
    <main id="indhold" tabIndex={-1}>
      <div className="wrap task of-events">
        <h1>{t("checkin.verdict.passedOn")}</h1>
        <p className="told">{t("seats.passedOn")}</p>
      </div>
    </main>
  )
}
