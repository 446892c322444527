import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { type DeskWaiting, deskWaiting } from "#domain/events/queries/desk-waiting.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { offer } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"
import { DoneWaiting, WaitingEntry } from "./waiting-entry.tsx"
import "../tilmeldinger/lists.css"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.venteliste") }

/** Who waits, in which order for each ticket, and offering them what is free. */
export default async function WaitingPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "venteliste")
  const all = await ask(actor, path, deskWaiting(actor, id))
  const waiting = all.filter(({ status }) => status === "WAITING" || status === "OFFERED")
  const done = all.filter((entry) => !waiting.includes(entry))
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
          {[...Map.groupBy(waiting, ({ productId }) => productId)].map(([productId, entries]) => (
            <Queue key={productId} eventId={id} entries={entries} outOfTurn={asked.tilbyd} />
          ))}
        </ClientWords>
      )}
      {done.length > 0 ? (
        <section className="block">
          <h2>{t("organiser-lists.doneOutOfTurn")}</h2>
          <ul className="lines">
            {done.map((entry) => (
              <DoneWaiting key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ) : null}
    </EventRoom>
  )
}

/** Those who wait for one ticket. */
function Queue({
  eventId,
  entries,
  outOfTurn,
}: {
  eventId: string
  entries: readonly DeskWaiting[]
  outOfTurn: string | string[] | undefined
}) {
  const [first] = entries
  return (
    <section className="block">
      <h2>{t("organiser-lists.waitingFor", { product: first?.product ?? "", count: entries.length })}</h2>
      <ol className="lines">
        {entries.map((entry) => (
          <WaitingEntry key={entry.id} eventId={eventId} entry={entry} isOutOfTurn={entry.id === outOfTurn} />
        ))}
      </ol>
    </section>
  )
}
