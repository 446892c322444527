import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { formerTicket } from "#domain/events/queries/former-ticket.ts"
import { t } from "../../../reader.ts"
import type { Viewing } from "./viewing.ts"

/** Says that a ticket was given to somebody else, or sent anew to another address. Null when the code was never that of one. */
export async function formerTicketView({ actor, code }: Viewing): Promise<ReactNode> {
  const why = await formerTicket(actor, code)
  if (!why) return null
  return (
    <main id="indhold" tabIndex={-1}>
      <div className="wrap task of-events">
        <h1>{t(why === "passedOn" ? "checkin.verdict.passedOn" : "seats.replacedTitle")}</h1>
        <p className="told">{t(why === "passedOn" ? "seats.passedOn" : "seats.replaced")}</p>
      </div>
    </main>
  )
}
