import { myData } from "#domain/privacy/queries/my-data.ts"
import { isRefusal } from "#platform/refusal.ts"
import { currentActor } from "../../../current-actor.ts"
import { t } from "../../../reader.ts"

/** All that is kept of whoever asks, as one file. */
export async function GET(): Promise<Response> {
  try {
    const data = await myData(await currentActor())
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${t("people.mine.dataFile")}"`,
        "cache-control": "private, no-store",
      },
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
