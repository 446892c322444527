import { turnTakenInput } from "#domain/content/input.ts"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { turnTaken } from "#domain/content/queries/turn-taken.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/**
 * The entry as it stands on the server, for the editor whose save came too late: who saved, which version, which text,
 * how it stands. Asked with `?pen=`: also how much of that open editor has arrived.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const pen = new URL(request.url).searchParams.get("pen")
  return answerJson(async (actor) => {
    const { version, by, isOwn, text, standing } = await entryForEditing(actor, readStrictly(idInput(), id))
    const taken = pen === null ? 0 : await turnTaken(actor, readStrictly(turnTakenInput, { id, pen }))
    return { version, by, isOwn, text, standing, taken }
  })
}
