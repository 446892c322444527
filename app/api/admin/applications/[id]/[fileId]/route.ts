import { deskApplicationFile } from "#domain/calls/queries/desk-application-file.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { fileAnswer } from "../../../../file-answer.ts"

/** A file that was sent with an application, for those who read applications. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; fileId: string }> },
): Promise<Response> {
  const { id, fileId } = await params
  if (!isId(id) || !isId(fileId)) return new Response(null, { status: 404 })
  try {
    return await fileAnswer(await deskApplicationFile(await currentActor(), { applicationId: id, fileId }))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
