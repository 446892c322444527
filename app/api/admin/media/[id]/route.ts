import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { NotFound } from "#platform/refusal.ts"
import { answerJson, readStrictly } from "../../json-answer.ts"

/** One picture or file as the editor shows it: asked until a picture that was just uploaded is ready. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => {
    const [asset] = await assetsById(actor, [readStrictly(idInput(), id)])
    if (!asset) throw new NotFound("media")
    return asset
  })
}
