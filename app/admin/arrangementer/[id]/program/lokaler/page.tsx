import type { Metadata } from "next"
import { deskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import { dropRoom, dropTrack, keepRoom, keepTrack } from "../actions.ts"
import { ProgrammeWays } from "../programme-ways.tsx"
import { PlaceForm } from "./place-form.tsx"
import "../program.css"

const t = translator("da")
export const metadata: Metadata = { title: t("programme.desk.roomsAndTracks") }

/** The rooms of an event with their seats, and the tracks of its programme. */
export default async function RoomsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "program")
  const { rooms, tracks } = await ask(actor, `${path}/lokaler`, deskProgramme(actor, id))
  return (
    <EventRoom actor={actor} event={event} room="program" done={asked.udfoert}>
      <ProgrammeWays path={path} current="/lokaler" />
      <section className="block">
        <h2>{t("programme.desk.rooms")}</h2>
        {rooms.length === 0 ? <p className="block-text">{t("programme.desk.roomsEmpty")}</p> : null}
        {[...rooms, undefined].map((room, place) => (
          <PlaceForm
            key={room?.id ?? `new ${rooms.length}`}
            kind="Room"
            eventId={id}
            place={room}
            position={place}
            keep={keepRoom}
            drop={dropRoom}
          />
        ))}
      </section>
      <section className="block">
        <h2>{t("programme.desk.tracks")}</h2>
        {tracks.length === 0 ? <p className="block-text">{t("programme.desk.tracksEmpty")}</p> : null}
        {[...tracks, undefined].map((track, place) => (
          <PlaceForm
            key={track?.id ?? `new ${tracks.length}`}
            kind="Track"
            eventId={id}
            place={track}
            position={place}
            keep={keepTrack}
            drop={dropTrack}
          />
        ))}
      </section>
    </EventRoom>
  )
}
