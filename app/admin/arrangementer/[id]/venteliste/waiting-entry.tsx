import { ActForm } from "#components/admin/act-form.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { DeskWaiting, WaitingHistory } from "#domain/events/queries/desk-waiting.ts"
import { translator } from "#messages/translate.ts"
import { offer, offerNow, takeOff } from "../../actions.ts"

const t = translator("da")

/** Somebody who waits: their place, what they can be offered, and what happened so far. */
export function WaitingEntry({
  eventId,
  entry,
  isOutOfTurn,
}: {
  eventId: string
  entry: DeskWaiting
  /** Somebody asked to offer them seats although they are not next. */
  isOutOfTurn: boolean
}) {
  const { id, name, place, offeredUntil, fits, fitsAlone } = entry
  return (
    <li data-waiting={entry.status} id={`venter-${id}`}>
      <span>
        {place ? `${t("organiser-lists.place", { place })} ` : ""}
        <strong>{name}</strong> <span className="quiet">{entry.email}</span>
      </span>
      <span>{t("events.desk.waitsFor", { seats: entry.seats, product: entry.product })}</span>
      <span className="quiet">
        <Moment at={entry.enteredAt} />
      </span>
      {offeredUntil ? (
        <span>
          {t("events.desk.offeredUntil")} <Moment at={offeredUntil} />
        </span>
      ) : null}
      {fits ? (
        <ActForm
          action={offer}
          fields={{ eventId, entryId: id }}
          label={t("events.desk.offerOne", { name })}
          name="offer-one"
        />
      ) : null}
      <ActForm
        action={takeOff}
        fields={{ code: entry.code }}
        label={t("events.desk.takeOff", { name })}
        name="take-off"
      />
      {fitsAlone && !fits && !isOutOfTurn ? (
        <a href={`?tilbyd=${id}#venter-${id}`}>
          {t("organiser-lists.offerNow")}
          <span className="for-ears"> {name}</span>
        </a>
      ) : null}
      {fitsAlone && !fits && isOutOfTurn ? (
        <div className="wide">
          <ActionForm action={offerNow} name="offer-out-of-turn" className="form-grid">
            <input type="hidden" name="eventId" value={eventId} />
            <input type="hidden" name="entryId" value={id} />
            <TextField
              name="reason"
              label={t("organiser-lists.reason", { name })}
              hint={t("organiser-lists.reasonHint")}
              maxLength={300}
            />
            <p>
              <button className="button" type="submit" data-action="offer-out-of-turn">
                {t("organiser-lists.offerNow")}
              </button>
            </p>
          </ActionForm>
        </div>
      ) : null}
      {entry.history.length > 1 ? <History lines={entry.history} /> : null}
    </li>
  )
}

/** Somebody who was offered seats out of turn, and waits no more. */
export function DoneWaiting({
  entry: { name, email, seats, product, status, history },
}: {
  entry: DeskWaiting
}) {
  return (
    <li data-waiting={status}>
      <span>
        <strong>{name}</strong> <span className="quiet">{email}</span>
      </span>
      <span>{t("events.desk.waitsFor", { seats, product })}</span>
      <span>{t(`organiser-lists.became.${status}`)}</span>
      <History lines={history} />
    </li>
  )
}

function History({ lines }: { lines: readonly WaitingHistory[] }) {
  return (
    <details className="wide">
      <summary>{t("organiser-lists.history")}</summary>
      <ul>
        {lines.map(({ at, what, who, reason }) => (
          <li key={`${what} ${at.toISOString()}`}>
            <Moment at={at} />: {t(`organiser-lists.did.${what}`)}
            {who ? ` ${t("organiser-lists.by", { who })}` : ""}
            {reason ? `: “${reason}”` : ""}
          </li>
        ))}
      </ul>
    </details>
  )
}
