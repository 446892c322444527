import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { FormDesk } from "../../../form-desk.tsx"
import { CallRoom, enterRoom } from "../../call-room.tsx"

export const metadata: Metadata = { title: translator("da")("forms.desk.title") }

/** What a call asks its applicants beside title and text. */
export default async function CallQuestionsPage({ params }: PageProps<{ id: string }>) {
  const { actor, call, path } = await enterRoom((await params).id, "spoergsmaal")
  return (
    <CallRoom actor={actor} call={call} room="spoergsmaal">
      <FormDesk actor={actor} path={path} kind="CALL" entryId={call.id} />
    </CallRoom>
  )
}
