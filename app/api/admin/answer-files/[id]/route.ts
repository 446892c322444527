import { openAnswerFile } from "#domain/forms/commands/open-answer-file.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { fileAnswer } from "../../../file-answer.ts"

/** A file that was given as an answer, for those who read what it was an answer in. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  try {
    return await fileAnswer(await openAnswerFile(await currentActor(), { id }))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
