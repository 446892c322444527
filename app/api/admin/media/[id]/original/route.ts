import { uncutAsset } from "#domain/media/queries/uncut-asset.ts"
import { id as idInput } from "#platform/input/fields.ts"
import { isRefusal } from "#platform/refusal.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { readStrictly } from "../../../json-answer.ts"

/** All of a picture, to choose a crop by: for who asks and nobody's memory, since what is cut away may be private. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params
    const bytes = await uncutAsset(await currentActor(), readStrictly(idInput(), id))
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "image/jpeg",
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
