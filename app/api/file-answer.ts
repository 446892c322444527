import { get } from "#platform/storage/storage.ts"

/** Hands over a file that only some may see: fetched, not shown, and nothing in it can run. 404 when there is none. */
export async function fileAnswer(
  file: { storageKey: string; filename: string; mime: string } | null,
): Promise<Response> {
  const bytes = file ? await get(file.storageKey).catch(() => null) : null
  if (!file || !bytes) return new Response(null, { status: 404 })
  return attachment(new Uint8Array(bytes), file.mime, file.filename)
}

export function attachment(body: string | Uint8Array<ArrayBuffer>, mime: string, filename: string): Response {
  return new Response(body, {
    headers: {
      "content-type": mime,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  })
}
