import { visitor } from "#domain/access/actor.ts"
import { servedFile } from "#domain/media/queries/served-file.ts"
import { get } from "#platform/storage/storage.ts"

/** Files under names that are never used twice, so they may be kept for ever; nothing in them can run. */
export async function GET(_: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const key = (await params).key.join("/")
  const file = await servedFile(visitor, key)
  if (!file) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await get(key)), {
    headers: {
      "content-type": file.mime,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    },
  })
}
