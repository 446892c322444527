import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { FormDesk } from "../../../form-desk.tsx"
import { EventRoom, enterRoom } from "../event-room.tsx"

export const metadata: Metadata = { title: translator("da")("forms.desk.title") }

/** What an event asks those who sign up. */
export default async function EventQuestionsPage({ params }: PageProps<{ id: string }>) {
  const { actor, event, path } = await enterRoom((await params).id, "spoergsmaal")
  return (
    <EventRoom actor={actor} event={event} room="spoergsmaal">
      <FormDesk actor={actor} path={path} kind="EVENT" entryId={event.id} />
    </EventRoom>
  )
}
