import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { get } from "#platform/storage/storage.ts"
import { uncutPicture } from "../renditions.ts"

const width = 1_200

/**
 * All of a picture as a JPEG, to choose a crop by. What was cut away may be there for nobody else to see: it is made
 * for who asks, and never lies among what is served. @throws NotAllowed, NotFound
 */
export async function uncutAsset(actor: Actor, id: string): Promise<Uint8Array> {
  demand(actor, "media.read")
  const asset = await db.mediaAsset.findFirst({
    where: { id, kind: "IMAGE", status: { not: "FAILED" } },
    select: { storageKey: true },
  })
  const bytes = asset ? await get(asset.storageKey).catch(() => null) : null
  if (!bytes) throw new NotFound("media")
  return uncutPicture(bytes, width)
}
