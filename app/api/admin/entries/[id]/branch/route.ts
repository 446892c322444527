import { deskBranch } from "#domain/content/queries/desk-branch.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** The pages below one that would go into the trash with it, for whoever is about to throw it out. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => ({ below: await deskBranch(actor, readStrictly(idInput(), id)) }))
}
