import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { SeatFields } from "#components/events/seat-fields.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { invitation } from "#domain/events/queries/invitation.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { ClientWords } from "../../../client-words.tsx"
import { here, pathHere, t } from "../../../reader.ts"
import { acceptTheInvitation } from "./actions.ts"
import { menusOf } from "./seat-forms.tsx"
import type { Viewing } from "./viewing.ts"

/** Where somebody writes their name on a seat that was reserved for them. Null when the code invites nobody. */
export async function invitationView({ actor, code }: Viewing): Promise<ReactNode> {
  const found = await invitation(actor, code)
  if (!found) return null
  const { event, seat, email, invitedBy } = found
  const facts = [spanOf(event.startsAt, event.endsAt, readerLocale()), event.place].filter(Boolean)
  return (
    <main id="indhold" tabIndex={-1}>
      <EventBand event={event} href={pathHere(event.path)} facts={facts} locale={readerLocale()} />
      <div className="wrap task of-events">
        <h1>{t("seats.accept.title")}</h1>
        {seat ? (
          <>
            <p className="lead">{t("seats.accept.lead", { buyer: invitedBy })}</p>
            <p className="hint">{t("seats.until", { at: here().dateTime(seat.until) })}</p>
            <ClientWords namespaces={["events.form", "seats"]}>
              <ActionForm action={acceptTheInvitation} name="accept-invitation">
                <input type="hidden" name="token" value={code} />
                <SeatFields name="" email={email} menus={menusOf(seat)} hasNote={false} />
                <button type="submit" className="button">
                  {t("seats.accept.yes")}
                </button>
              </ActionForm>
            </ClientWords>
          </>
        ) : (
          <p className="told">{t("seats.invitationOver")}</p>
        )}
      </div>
    </main>
  )
}
