import { createHash, randomUUID } from "node:crypto"
import { fileTypeFromBuffer } from "file-type"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { optionalLine } from "#platform/input/fields.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { put, remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { UploadMedia } from "../input.ts"
import { measure, PictureRefused } from "../renditions.ts"
import { acceptable } from "../rules/acceptable.ts"

/**
 * Takes a picture or a PDF, told by its bytes, under a name of our own. Pictures are shown once a job has made them in
 * every width; the bytes that came are kept for that and never served. What a PDF says is read by a job for the search.
 * @throws NotAllowed, PictureRefused with what to do instead
 */
export async function uploadMedia(
  actor: Actor,
  { filename, bytes, alt, isSample }: UploadMedia,
): Promise<{ id: string }> {
  demand(actor, "media.upload")
  const verdict = acceptable(bytes, (await fileTypeFromBuffer(bytes))?.mime)
  if ("refused" in verdict) throw new PictureRefused(verdict.refused)
  const size = verdict.kind === "IMAGE" ? await measure(bytes) : null
  const folder = now().toISOString().slice(0, 7)
  const storageKey =
    verdict.kind === "FILE" ? `${folder}/${randomUUID()}.pdf` : `originals/${folder}/${randomUUID()}`
  // The file first: a row without its file would be a broken page, a file without its row is only waste.
  await put(storageKey, bytes)
  try {
    return await transaction(async (tx) => {
      const asset = await tx.mediaAsset.create({
        data: {
          kind: verdict.kind,
          status: verdict.kind === "FILE" ? "READY" : "PROCESSING",
          filename: tidyName(filename),
          mime: verdict.mime,
          bytes: bytes.length,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          storageKey,
          width: size?.width ?? null,
          height: size?.height ?? null,
          alt: optionalLine(500).parse(alt.slice(0, 500)),
          isSample: isSample ?? false,
          uploadedById: personIdOf(actor),
          createdAt: now(),
        },
        select: { id: true },
      })
      await enqueue(tx, verdict.kind === "IMAGE" ? "media.render" : "media.read", { id: asset.id })
      await audit(tx, actor, "media.uploaded", { type: "media", id: asset.id }, { bytes: bytes.length })
      return asset
    })
  } catch (error) {
    await remove(storageKey)
    throw error
  }
}

function tidyName(filename: string): string {
  return optionalLine(200).parse(filename.replace(/^.*[\\/]/, "").slice(-200)) || "fil"
}
