import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import "../../sign-up.css"
import { signUpWords } from "#components/events/sign-up-words.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { RadioRows, TextField } from "#components/ui/fields.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { type EventPage, eventPage } from "#domain/events/queries/event-page.ts"
import { standingOffer } from "#domain/events/queries/standing-offer.ts"
import { waitingPlace } from "#domain/events/queries/waiting-place.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { type PageProps, secretOf } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { here, pathHere, t } from "../../../../reader.ts"
import { EventTask } from "../../event-task.tsx"
import { movedOrMissing } from "../../moved.ts"
import { decline, join, leave } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("events.waiting.title"), robots: { index: false } }
}

/** Waiting for seats: getting on the list, one's place on it, and saying no to seats that were offered. */
export default async function WaitingListPage({ params, searchParams }: PageProps<{ slug: string }>) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const [code, token] = [secretOf(asked.kode), secretOf(asked.tilbud)]
  const actor = await currentActor()
  const event = await eventPage(actor, slug, readerLocale())
  if (!event) {
    const query = code ? `?kode=${code}` : token ? `?tilbud=${token}` : ""
    return movedOrMissing(actor, slug, `/venteliste${query}`)
  }
  return (
    <EventTask event={event} title={t("events.waiting.title")}>
      {asked.takket === "nej" ? (
        <p className="told" role="status">
          {t("events.waiting.declined")}
        </p>
      ) : code ? (
        <Place actor={actor} code={code} />
      ) : token ? (
        <Offered actor={actor} event={event} token={token} />
      ) : (
        <Join
          actor={actor}
          event={event}
          cameTooLate={asked.fuldt === "ja"}
          wish={{ seats: String(asked.pladser ?? ""), ticket: String(asked.billet ?? "") }}
        />
      )}
    </EventTask>
  )
}

function Join({
  actor,
  event,
  cameTooLate,
  wish,
}: {
  actor: Actor
  event: EventPage
  /** The seats went to others while one was signing up. */
  cameTooLate: boolean
  /** How many seats of which ticket one comes for, from a form that had too few. */
  wish: { seats: string; ticket: string }
}) {
  const tickets = event.products.filter(({ kind }) => kind === "TICKET")
  const full = tickets.filter(({ seats }) => seats.kind !== "open")
  if (event.signUp.kind !== "open") return <p className="told">{signUpWords(event.signUp, readerLocale())}</p>
  return (
    <>
      {cameTooLate ? (
        <p className="told" role="status">
          {t("events.waiting.tooLate")}
        </p>
      ) : null}
      <p className="lead">{event.isFull ? t("events.waiting.lead") : t("events.waiting.notFull")}</p>
      {event.isFull ? null : (
        <p>
          <a className="button" href={pathHere(`${event.path}/tilmeld`)}>
            {t("events.public.signUp")}
          </a>
        </p>
      )}
      <ActionForm action={join} name="wait">
        <input type="hidden" name="submissionKey" value={randomUUID()} />
        <input type="hidden" name="slug" value={event.slug} />
        {full.length === 1 ? (
          <input type="hidden" name="productId" value={full[0]?.id} />
        ) : (
          <RadioRows
            name="productId"
            legend={t("events.waiting.ticket")}
            value={wish.ticket}
            options={full.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          name="seats"
          type="number"
          inputMode="numeric"
          value={/^\d{1,2}$/.test(wish.seats) ? wish.seats : "1"}
          label={t("events.waiting.seats")}
          hint={t("events.waiting.seatsHint")}
        />
        <TextField
          name="name"
          label={t("events.form.name")}
          value={actor.kind === "person" ? actor.name : ""}
          autoComplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={t("events.form.email")}
          value={actor.kind === "person" ? actor.email : ""}
          autoComplete="email"
        />
        <button type="submit" className="button">
          {t("events.waiting.join")}
        </button>
      </ActionForm>
    </>
  )
}

async function Place({ actor, code }: { actor: Actor; code: string }) {
  const place = await waitingPlace(actor, code)
  if (!place) return <p className="told">{t("events.notWaiting")}</p>
  const { status, seats, product, ahead, email } = place
  const stands = status === "WAITING" || status === "OFFERED"
  return (
    <>
      <div className="told" role="status">
        <p>{t(`events.waiting.state.${status}`, { seats, product, email })}</p>
        {status === "WAITING" ? <p>{t("events.waiting.ahead", { ahead })}</p> : null}
      </div>
      {stands ? (
        <ActionForm action={leave} name="leave-waiting-list">
          <input type="hidden" name="code" value={code} />
          <p className="hint">{t("events.waiting.leaveHint")}</p>
          <button type="submit" className="button plain">
            {t("events.waiting.leave")}
          </button>
        </ActionForm>
      ) : null}
    </>
  )
}

async function Offered({ actor, event, token }: { actor: Actor; event: EventPage; token: string }) {
  const offer = await standingOffer(actor, { eventId: event.id, token })
  if (!offer) return <p className="told">{t("events.offerOver")}</p>
  const until = here().dateTime(offer.expiresAt)
  return (
    <>
      <p className="lead">{t("events.form.offered", { seats: offer.seats, until })}</p>
      <p>
        <a className="button" href={pathHere(`${event.path}/tilmeld?tilbud=${token}`)}>
          {t("events.mail.offer.button")}
        </a>
      </p>
      <ActionForm action={decline} name="decline-offer">
        <input type="hidden" name="offer" value={token} />
        <p className="hint">{t("events.waiting.declineHint")}</p>
        <button type="submit" className="button plain">
          {t("events.waiting.decline")}
        </button>
      </ActionForm>
    </>
  )
}
