import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { assetsById } from "#domain/media/queries/assets-by-id.ts"
import { deskMedia } from "#domain/media/queries/desk-media.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { answerJson } from "../json-answer.ts"

const mostShown = 60

/** The newest pictures or files whose name or words hold what is sought, to choose one. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  return answerJson(async (actor) => {
    const { rows } = await deskMedia(actor, {
      kind: query.get("kind") === "FILE" ? "FILE" : "IMAGE",
      search: (query.get("q") ?? "").trim().slice(0, 100),
      tag: "",
      only: null,
      page: 1,
      pageSize: mostShown,
    })
    const assets = await assetsById(
      actor,
      rows.map(({ id }) => id),
    )
    const byId = new Map(assets.map((asset) => [asset.id, asset]))
    return { assets: rows.flatMap(({ id }) => byId.get(id) ?? []) }
  })
}

/**
 * Takes one file and answers with it as the editor shows it. Bytes that are here already are not kept twice: the answer
 * is the one that is here, and `duplicateOf` its id; `again=yes` keeps them all the same.
 */
export async function POST(request: Request) {
  return answerJson(async (actor) => {
    const form = await request.formData().catch(() => null)
    const file = form?.get("file")
    const alt = form?.get("alt")
    if (!(file instanceof File)) throw new InvalidInput({ file: ["errors.required"] })
    const { id, duplicateOf } = await uploadMedia(actor, {
      filename: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      alt: typeof alt === "string" ? alt : "",
      sameAgain: form?.get("again") === "yes" ? "keep" : "use",
    })
    const [asset] = await assetsById(actor, [id])
    return { ...asset, duplicateOf }
  })
}
