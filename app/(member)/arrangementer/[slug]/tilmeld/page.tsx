import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import "../../sign-up.css"
import "../../../../form-questions.css"
import { billWords } from "#components/events/bill-words.ts"
import { cancellationWords } from "#components/events/cancellation-words.ts"
import { signUpOffer } from "#components/events/offered-words.ts"
import { SignUpForm } from "#components/events/sign-up-form.tsx"
import {
  type Colleagues,
  type FirstBilling,
  type FirstPerson,
  firstTicket,
} from "#components/events/sign-up-offer.ts"
import { signUpWords } from "#components/events/sign-up-words.ts"
import type { Actor } from "#domain/access/actor.ts"
import { myBilling } from "#domain/billing/queries/my-billing.ts"
import { type EventPage, eventPage } from "#domain/events/queries/event-page.ts"
import { quote } from "#domain/events/queries/quote.ts"
import { signUpQuestions } from "#domain/events/queries/sign-up-questions.ts"
import { standingHold } from "#domain/events/queries/standing-hold.ts"
import { type StandingOffer, standingOffer } from "#domain/events/queries/standing-offer.ts"
import { rosters } from "#domain/people/queries/rosters.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { type PageProps, secretOf } from "../../../../asked.ts"
import { clientAddress } from "../../../../client-address.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { currentActor } from "../../../../current-actor.ts"
import { here, pathHere, t } from "../../../../reader.ts"
import { EventTask } from "../../event-task.tsx"
import { movedOrMissing } from "../../moved.ts"
import { submit } from "./actions.ts"
import { Held, HoldFirst, type StandingHold } from "./hold.tsx"

export function generateMetadata(): Metadata {
  return { title: t("events.form.title"), robots: { index: false } }
}

/** Signing up for one event, or why one cannot. */
export default async function SignUpPage({ params, searchParams }: PageProps<{ slug: string }>) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const [token, holdToken] = [secretOf(asked.tilbud), secretOf(asked.hold)]
  const actor = await currentActor()
  const event = await eventPage(actor, slug, readerLocale())
  if (!event) return movedOrMissing(actor, slug, token ? `/tilmeld?tilbud=${token}` : "/tilmeld")
  const offer = token ? await standingOffer(actor, { eventId: event.id, token }) : null
  const hold = holdToken ? await standingHold(actor, { eventId: event.id, token: holdToken }) : null
  // Whoever had seats held and wrote too long keeps the form, and is told when sending whether there is room yet.
  const isOpen = event.signUp.kind === "open" && (!event.isFull || holdToken !== "")
  return (
    <EventTask event={event} title={t("events.form.title")}>
      {token && !offer ? (
        <p className="told" role="status">
          {t("events.offerOver")} <a href={pathHere(`${event.path}/venteliste`)}>{t("events.public.wait")}</a>
        </p>
      ) : null}
      {holdToken && !hold && isOpen ? (
        <p className="told" role="status">
          {t("seats.hold.ended")}
        </p>
      ) : null}
      {offer || isOpen ? (
        <Form
          actor={actor}
          event={event}
          offer={offer}
          token={token}
          hold={hold}
          holdToken={hold ? holdToken : ""}
        />
      ) : (
        <CannotSignUp event={event} />
      )}
    </EventTask>
  )
}

async function Form({
  actor,
  event,
  offer,
  token,
  hold,
  holdToken,
}: {
  actor: Actor
  event: EventPage
  offer: StandingOffer | null
  token: string
  hold: StandingHold | null
  holdToken: string
}) {
  const held = hold && { productId: hold.productId, token: holdToken }
  const asks = await signUpQuestions(actor, event.id)
  const offered = signUpOffer(event, asks, { offer, token, hold: held }, readerLocale())
  const self = actor.kind === "person" ? { name: actor.name, email: actor.email } : { name: "", email: "" }
  const people = firstPeople(self, offer, hold?.seats ?? 1)
  const colleagues = await rosters(actor)
  const asked = {
    slug: event.slug,
    organisationId: colleagues[0]?.organisationId ?? null,
    people: people.map(({ email }) => ({ email, ticket: firstTicket(offered), addOns: [] })),
  }
  const soFar = await quote(actor, asked, await clientAddress())
  return (
    <ClientWords
      namespaces={["events.form", "forms.ask", "seats.later", "seats.hold", "seats.few", "vouchers.form"]}
    >
      {hold ? <Held hold={hold} slug={event.slug} token={holdToken} /> : null}
      {hold || offer ? null : <HoldFirst event={event} />}
      {offer ? (
        <p className="told" role="status">
          {t("events.form.offered", { seats: offer.seats, until: here().dateTime(offer.expiresAt) })}{" "}
          <a href={pathHere(`${event.path}/venteliste?tilbud=${token}`)}>{t("events.form.declineOffer")}</a>
        </p>
      ) : null}
      <SignUpForm
        action={submit}
        offer={offered}
        submissionKey={randomUUID()}
        colleagues={colleagues}
        people={people}
        buyer={self}
        billing={await firstBilling(actor, colleagues[0])}
        bill={billWords(soFar, readerLocale())}
        pricesPath={pathHere("/api/priser")}
        waitPath={pathHere(`${event.path}/venteliste`)}
        notes={[
          ...cancellationWords(event, readerLocale()),
          offered.isFree ? "" : t("events.form.invoiceLater"),
        ].filter(Boolean)}
      />
    </ClientWords>
  )
}

/** As the organisation one signs up for was invoiced the last time; else by its EAN number, if it has one. */
async function firstBilling(actor: Actor, organisation: Colleagues | undefined): Promise<FirstBilling> {
  const known = organisation ? await myBilling(actor, organisation.organisationId) : null
  const gln = (known ? known.gln : organisation?.gln) ?? ""
  return {
    kind: known?.billingKind === "MAIL" || !gln ? "MAIL" : "EAN",
    gln,
    reference: known?.reference ?? "",
    name: known?.billingName ?? "",
    email: known?.billingEmail ?? "",
    cvr: known?.cvr ?? "",
  }
}

/** Who was offered several seats, or has several held, has a row for each. */
function firstPeople(self: FirstPerson, offer: StandingOffer | null, held: number): FirstPerson[] {
  const others = Array.from({ length: (offer?.seats ?? held) - 1 }, () => ({ name: "", email: "" }))
  return [offer ? { name: offer.name, email: offer.email } : self, ...others]
}

function CannotSignUp({ event }: { event: EventPage }) {
  const mayWait = event.signUp.kind === "open" && event.isFull
  return (
    <div className="told">
      <p>{mayWait ? t("events.form.full") : signUpWords(event.signUp, readerLocale()) || t("events.none")}</p>
      {mayWait ? (
        <p>
          <a className="button" href={pathHere(`${event.path}/venteliste`)}>
            {t("events.public.wait")}
          </a>
        </p>
      ) : null}
    </div>
  )
}
