import { visitor } from "#domain/access/actor.ts"
import { servedFile } from "#domain/media/queries/served-file.ts"
import { get } from "#platform/storage/storage.ts"

/**
 * Files under names that are never used twice, so they may be kept for ever; nothing in them can run. An address of what
 * was cut anew or replaced leads to what is there now.
 */
export async function GET(_: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const key = (await params).key.join("/")
  const file = await servedFile(visitor, key)
  // Not for ever: what stands here now may be cut or replaced again.
  if (file && "movedTo" in file) {
    const headers = { location: `/media/${file.movedTo}`, "cache-control": "public, max-age=60" }
    return new Response(null, { status: 302, headers })
  }
  const bytes = file ? await get(key).catch(() => null) : null
  if (!file || !bytes) return new Response(null, { status: 404 })
  // Readers of PDF refuse to show what is sandboxed, and office files are no pages: they are fetched and opened there.
  const disposition = file.mime.startsWith("image/") ? "inline" : "attachment"
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": file.mime,
      "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  })
}
