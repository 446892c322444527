import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { NotFound } from "#platform/refusal.ts"
import { put, remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { ReplaceMedia } from "../input.ts"
import { takeIn } from "../intake.ts"
import { PictureRefused } from "../renditions.ts"

/**
 * Puts a new file in the place of a picture or file: every page that shows it shows the new one, a picture once a job
 * has made it. Its words, credit, tags and uses stay, its crop goes; the old bytes go, and the old addresses lead to
 * what stands there now.
 * @throws NotAllowed, NotFound, PictureRefused, StorageFull
 */
export async function replaceMedia(
  actor: Actor,
  { id, filename, bytes }: ReplaceMedia,
): Promise<{ id: string }> {
  demand(actor, "media.replace")
  const taken = await takeIn(bytes, filename)
  await put(taken.storageKey, bytes)
  let former: string
  try {
    former = await transaction(async (tx) => {
      const before = await assetToReplace(tx, id)
      if (before.kind !== taken.kind) throw new PictureRefused(`media.replaceWith.${before.kind}`)
      await tx.mediaAsset.update({
        where: { id },
        data: {
          ...taken,
          ...wholeAgain,
          status: taken.kind === "FILE" ? "READY" : before.status === "READY" ? "READY" : "PROCESSING",
          failure: null,
          wantedRendering: { increment: 1 },
        },
        select: { id: true },
      })
      if (taken.kind === "FILE") await leadOn(tx, id, before)
      if (taken.kind === "IMAGE") await enqueue(tx, "media.render", { id })
      else if (taken.text === null) await enqueue(tx, "media.read", { id })
      const names = { before: before.filename, now: taken.filename }
      await audit(tx, actor, "media.replaced", { type: "media", id }, { ...names, sha256: taken.sha256 })
      await forgetPublicPages(tx)
      return before.storageKey
    })
  } catch (error) {
    await remove(taken.storageKey)
    throw error
  }
  await remove(former)
  return { id }
}

const wholeAgain = {
  cropX: null,
  cropY: null,
  cropWidth: null,
  cropHeight: null,
  focalX: 50,
  focalY: 50,
}

/** Locked: of two who replace at once the second finds what the first left. */
async function assetToReplace(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "MediaAsset" WHERE "id" = ${id}::uuid FOR UPDATE`
  const asset = await tx.mediaAsset.findUnique({
    where: { id },
    select: { kind: true, status: true, filename: true, storageKey: true, mime: true },
  })
  if (!asset) throw new NotFound("media")
  return asset
}

/** The address of the file that was leads to the one that is, also from mails and other people's pages. */
async function leadOn(tx: Tx, assetId: string, { storageKey, mime }: { storageKey: string; mime: string }) {
  await tx.mediaFormerKey.create({
    data: { storageKey, assetId, slot: "WHOLE", width: 0, format: mime, retiredAt: now() },
    select: { storageKey: true },
  })
}
