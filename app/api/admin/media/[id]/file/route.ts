import { replaceMedia } from "#domain/media/commands/replace-media.ts"
import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"

/** Puts a new file in the place of this one, everywhere. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id: given } = await params
  return answerJson(async (actor) => {
    const id = readStrictly(idInput(), given)
    const file = (await request.formData().catch(() => null))?.get("file")
    if (!(file instanceof File)) throw new InvalidInput({ file: ["errors.required"] })
    await replaceMedia(actor, {
      id,
      filename: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
    const [asset] = await assetsById(actor, [id])
    return asset
  })
}
