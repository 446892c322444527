import { z } from "zod"
import { whatLinksHere } from "#domain/content/queries/what-links-here.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** Those that go together with it: their ids with commas between. */
const asked = z.array(idInput()).max(500)

/** What links to an entry, and to those that `with` names, for whoever is about to take them down or throw them out. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const others = new URL(request.url).searchParams.get("with")?.split(",").filter(Boolean) ?? []
  return answerJson(async (actor) => whatLinksHere(actor, readStrictly(asked, [id, ...others])))
}
