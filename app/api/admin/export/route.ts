import { Readable } from "node:stream"
import { allows } from "#domain/access/demand.ts"
import { exportEverything } from "#domain/exports/queries/export-everything.ts"
import { log } from "#platform/log/log.ts"
import { allFiles } from "#platform/storage/storage.ts"
import { writeZip } from "#platform/storage/write-zip.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { currentActor } from "../../../current-actor.ts"

/** Everything as one ZIP, made while it is fetched: nothing of it lies on the disk or in memory. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  // Asked before the first byte: what is sent cannot be taken back. The query asks again.
  if (!allows(actor, "content.export")) return new Response(null, { status: 403 })
  const zip = writeZip()
  request.signal.addEventListener("abort", () => zip.output.destroy())
  exportEverything(actor, zip, allFiles()).then(zip.end, (error: unknown) => {
    if (!request.signal.aborted) log.error({ part: "export", err: error }, "An export was cut off")
    zip.output.destroy(error instanceof Error ? error : undefined)
  })
  return new Response(Readable.toWeb(zip.output) as ReadableStream, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="samling-${dayInCopenhagen(now())}.zip"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}
