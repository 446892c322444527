import type { ReactNode } from "react"
import "../../../form-questions.css"
import "../../arrangementer/sign-up.css"
import { AskingForm } from "#components/events/asking-form.tsx"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { SeatFields } from "#components/events/seat-fields.tsx"
import { SeatQuestions } from "#components/events/seat-questions.tsx"
import { drawnForm } from "#components/forms/drawn-form.ts"
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
  const { event, seat, asked, email, invitedBy } = found
  const asks = drawnForm(asked?.form ?? null, readerLocale())
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
            <ClientWords namespaces={["events.form", "seats", "forms.ask"]}>
              <AskingForm action={acceptTheInvitation} name="accept-invitation" asks={asks}>
                <input type="hidden" name="token" value={code} />
                <SeatFields name="" email={email} menus={menusOf(seat)} hasNote={false} />
                <SeatQuestions asks={asks} first={asked?.answers ?? {}} />
                <button type="submit" className="button">
                  {t("seats.accept.yes")}
                </button>
              </AskingForm>
            </ClientWords>
          </>
        ) : (
          <p className="told">{t("seats.invitationOver")}</p>
        )}
      </div>
    </main>
  )
}
