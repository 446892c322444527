import { whatLinksHere } from "#domain/content/queries/what-links-here.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** What links to an entry, for whoever is about to take it down or throw it out. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson((actor) => whatLinksHere(actor, readStrictly(idInput(), id)))
}
