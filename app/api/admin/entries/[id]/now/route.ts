import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** The entry as it stands on the server, for the editor whose save came too late: who saved, which version, which text, how it stands. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => {
    const { version, by, isOwn, text, standing } = await entryForEditing(actor, readStrictly(idInput(), id))
    return { version, by, isOwn, text, standing }
  })
}
