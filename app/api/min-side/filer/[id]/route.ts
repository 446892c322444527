import { myAnswerFile } from "#domain/privacy/queries/my-answer-file.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { fileAnswer } from "../../../file-answer.ts"

/** A file among one's own data. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  try {
    return await fileAnswer(await myAnswerFile(await currentActor(), id))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
