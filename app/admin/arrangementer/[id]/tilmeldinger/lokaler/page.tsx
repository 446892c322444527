import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { type RoomList, roomLists } from "#domain/programme/queries/room-lists.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import "../lists.css"

const t = translator("da")
const { shortDateTime, time } = formats("da")
export const metadata: Metadata = { title: t("organiser-lists.roomsPage") }

/** Who goes to which session, for the door of its room: on paper each session has a page of its own. */
export default async function RoomListsPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  const lists = await ask(actor, path, roomLists(actor, id))
  const file = `/api/admin/events/${id}/lokaler`
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      actions={
        <span>
          {t("organiser-lists.roomsFile")}: <a href={`${file}.xlsx`}>Excel</a> <a href={`${file}.csv`}>CSV</a>
        </span>
      }
    >
      <section className="block">
        <h2 className="only-screen">{t("organiser-lists.roomsPage")}</h2>
        <p className="block-text only-screen">{t("organiser-lists.roomsText")}</p>
        {lists.length === 0 ? (
          <EmptyList
            empty={{ title: t("organiser-lists.roomsEmpty"), text: t("organiser-lists.roomsEmptyText") }}
          />
        ) : (
          lists.map((list) => <Room key={list.sessionId} list={list} />)
        )}
      </section>
    </EventRoom>
  )
}

function Room({ list: { title, room, startsAt, endsAt, seats, people } }: { list: RoomList }) {
  const count = people.length
  return (
    <div className="page-each">
      <table className="paper-list">
        <caption>
          <strong>{title}</strong>
          {room} · {shortDateTime(startsAt)}–{time(endsAt)} ·{" "}
          {seats === null
            ? t("organiser-lists.chosen", { count })
            : t("organiser-lists.chosenOf", { count, seats })}
        </caption>
        {count > 0 ? (
          <>
            <thead>
              <tr>
                <td className="tick" />
                <th scope="col">{t("events.column.name")}</th>
                <th scope="col">{t("events.column.organisation")}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((one, place) => (
                <tr key={place}>
                  <td className="tick" />
                  <th scope="row">{one.name}</th>
                  <td>{one.organisation}</td>
                </tr>
              ))}
            </tbody>
          </>
        ) : null}
      </table>
    </div>
  )
}
