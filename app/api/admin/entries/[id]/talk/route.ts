import { entryConversation } from "#domain/content/queries/entry-conversation.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** What colleagues ask and say of an entry, for the panel beside its text. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson((actor) => entryConversation(actor, readStrictly(idInput(), id)))
}
