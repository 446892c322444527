import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import "../../../../../form-questions.css"
import "../at-the-desk.css"
import { billWords } from "#components/events/bill-words.ts"
import { DeskSignUpForm } from "#components/events/desk-sign-up-form.tsx"
import { signUpOffer } from "#components/events/offered-words.ts"
import { type Colleagues, type FirstBilling, firstTicket } from "#components/events/sign-up-offer.ts"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { myBilling } from "#domain/billing/queries/my-billing.ts"
import type { DeskEvent } from "#domain/events/queries/desk-event.ts"
import { deskQuote } from "#domain/events/queries/desk-quote.ts"
import { type DeskSignUp, deskSignUp } from "#domain/events/queries/desk-sign-up.ts"
import { organisationChoices } from "#domain/people/queries/organisation-choices.ts"
import { roster } from "#domain/people/queries/roster.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { clientAddress } from "../../../../../client-address.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import { signThemUp } from "../actions.ts"

const t = translator("da")
export const metadata: Metadata = { title: t("counter.title") }

/** Signing people up on their behalf. Whom they come from is chosen first, since it decides prices and the bill. */
export default async function SignUpAtDeskPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  const [sale, organisations] = await ask(
    actor,
    path,
    Promise.all([deskSignUp(actor, id), organisationChoices(actor)]),
  )
  const organisation = organisations.find((one) => one.id === asked.organisation)
  const mayBuy = sale.products.some(({ kind }) => kind === "TICKET") && !event.cancelledAt
  return (
    <EventRoom actor={actor} event={event} room="tilmeldinger">
      <section className="block">
        <h2>{t("counter.title")}</h2>
        <p className="block-text">{t("counter.text")}</p>
        <form method="get" className="form-grid" data-form="desk-organisation">
          <div className="form-row">
            <div className="field">
              <label htmlFor="organisation">{t("counter.organisation")}</label>
              <select id="organisation" name="organisation" defaultValue={organisation?.id ?? ""}>
                <option value="">{t("events.form.noOrganisation")}</option>
                {organisations.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
            <p>
              <button type="submit" className="button plain">
                {t("counter.choose")}
              </button>
            </p>
          </div>
        </form>
      </section>
      <section className="block">
        {mayBuy ? (
          <Form actor={actor} event={event} sale={sale} organisationId={organisation?.id ?? ""} />
        ) : (
          <p>{t(event.cancelledAt ? "events.cancelled" : "events.none")}</p>
        )}
      </section>
    </EventRoom>
  )
}

async function Form({
  actor,
  event,
  sale,
  organisationId,
}: {
  actor: SignedIn
  event: DeskEvent
  sale: DeskSignUp
  organisationId: string
}) {
  const offer = signUpOffer({ slug: "", ...sale }, sale.asks, {}, "da")
  const organisation = organisationId ? await roster(actor, organisationId) : null
  const first = { email: "", ticket: firstTicket(offer), addOns: [] }
  const soFar = await deskQuote(
    actor,
    { eventId: event.id, organisationId: organisationId || null, people: organisation ? [] : [first] },
    await clientAddress(),
  )
  return (
    <ClientWords namespaces={["events.form", "forms.ask", "seats.later", "vouchers.form", "counter.form"]}>
      <DeskSignUpForm
        key={organisationId}
        action={signThemUp}
        eventId={event.id}
        offer={offer}
        submissionKey={randomUUID()}
        colleagues={organisation ? [organisation] : []}
        billing={await firstBilling(actor, organisation)}
        bill={billWords(soFar, "da")}
      />
    </ClientWords>
  )
}

/** As it was invoiced the last time, where the actor may see that; else by its EAN number, if it has one. */
async function firstBilling(actor: SignedIn, organisation: Colleagues | null): Promise<FirstBilling> {
  const { organisationId = "", gln: known = "" } = organisation ?? {}
  const mayRead = organisation !== null && allows(actor, "billing.readProfile", { organisationId })
  const last = mayRead ? await myBilling(actor, organisationId) : null
  const gln = last ? (last.gln ?? "") : known
  return {
    kind: last?.billingKind === "MAIL" || !gln ? "MAIL" : "EAN",
    gln,
    reference: last?.reference ?? "",
    name: last?.billingName ?? "",
    email: last?.billingEmail ?? "",
    cvr: last?.cvr ?? "",
  }
}
