import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { optionalLine } from "#platform/input/fields.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { put, remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { UploadMedia } from "../input.ts"
import { takeIn } from "../intake.ts"

/**
 * Takes a picture, a PDF or an office file, told by its bytes, under a name of our own. Pictures are shown once a job
 * has made them in every width; the bytes that came are kept for that and never served. What a PDF says is read by a
 * job for the search. With `sameAgain: "use"` bytes that are here already are not kept twice: the answer is the one
 * that is here, named in `duplicateOf` too.
 * @throws NotAllowed, PictureRefused with what to do instead, StorageFull
 */
export async function uploadMedia(
  actor: Actor,
  { filename, bytes, alt, isSample, sameAgain = "keep" }: UploadMedia,
): Promise<{ id: string; duplicateOf: string | null }> {
  demand(actor, "media.upload")
  const taken = await takeIn(bytes, filename)
  // The file first: a row without its file would be a broken page, a file without its row is only waste.
  await put(taken.storageKey, bytes)
  try {
    const done = await transaction(async (tx) => {
      const known = sameAgain === "use" ? await sameBytes(tx, taken.sha256) : null
      if (known) return { id: known, duplicateOf: known }
      const { id } = await tx.mediaAsset.create({
        data: {
          ...taken,
          status: taken.kind === "FILE" ? "READY" : "PROCESSING",
          alt: optionalLine(500).parse(alt.slice(0, 500)),
          isSample: isSample ?? false,
          uploadedById: personIdOf(actor),
          createdAt: now(),
        },
        select: { id: true },
      })
      if (taken.kind === "IMAGE") await enqueue(tx, "media.render", { id })
      else if (taken.text === null) await enqueue(tx, "media.read", { id })
      await audit(tx, actor, "media.uploaded", { type: "media", id }, { bytes: bytes.length })
      return { id, duplicateOf: null }
    })
    if (done.duplicateOf) await remove(taken.storageKey)
    return done
  } catch (error) {
    await remove(taken.storageKey)
    throw error
  }
}

/** The oldest with these bytes that is of use. Two that come at once wait for each other, so that the second finds the first. */
async function sameBytes(tx: Tx, sha256: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`
  const known = await tx.mediaAsset.findFirst({
    where: { sha256, status: { not: "FAILED" } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  })
  return known?.id ?? null
}
