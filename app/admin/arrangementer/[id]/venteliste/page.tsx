import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { type DeskWaiting, deskWaiting } from "#domain/events/queries/desk-waiting.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { offer, takeOff } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.venteliste") }

/** Who waits, in which order, and offering them what is free. */
export default async function WaitingPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "venteliste")
  const waiting = await ask(actor, path, deskWaiting(actor, id))
  const fitting = waiting.filter(({ fits }) => fits)
  return (
    <EventRoom actor={actor} event={event} room="venteliste" done={asked.udfoert}>
      {waiting.length === 0 ? (
        <EmptyList
          empty={{ title: t("events.desk.waitingEmpty"), text: t("events.desk.waitingEmptyText") }}
        />
      ) : (
        <ClientWords namespaces={["errors"]}>
          <p className="block-text">
            {t(event.offersByItself ? "events.desk.offersByItself" : "events.desk.offersByHand")}
          </p>
          {fitting.length > 0 ? (
            <ActForm
              action={offer}
              fields={{ eventId: id }}
              label={t("events.desk.offerAll", { count: fitting.length })}
              name="offer-seats"
              plain={false}
            />
          ) : (
            <p>{t("events.noSeatsToOffer")}</p>
          )}
          <ol className="lines">
            {waiting.map((entry) => (
              <Entry key={entry.id} eventId={id} entry={entry} />
            ))}
          </ol>
        </ClientWords>
      )}
    </EventRoom>
  )
}

function Entry({ eventId, entry }: { eventId: string; entry: DeskWaiting }) {
  return (
    <li>
      <span>
        <strong>{entry.name}</strong> <span className="quiet">{entry.email}</span>
      </span>
      <span>{t("events.desk.waitsFor", { seats: entry.seats, product: entry.product })}</span>
      <span className="quiet">
        <Moment at={entry.enteredAt} />
      </span>
      {entry.offeredUntil ? (
        <span>
          {t("events.desk.offeredUntil")} <Moment at={entry.offeredUntil} />
        </span>
      ) : entry.fits ? (
        <ActForm
          action={offer}
          fields={{ eventId, entryId: entry.id }}
          label={t("events.desk.offerOne", { name: entry.name })}
          name="offer-one"
        />
      ) : null}
      <ActForm
        action={takeOff}
        fields={{ code: entry.code }}
        label={t("events.desk.takeOff", { name: entry.name })}
        name="take-off"
      />
    </li>
  )
}
