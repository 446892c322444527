import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import type { CropMedia } from "../input.ts"
import { liesWithin } from "../rules/slots.ts"

/**
 * Chooses what of a picture is shown and which point no cut may lose. What was uploaded is kept, so that it can be
 * chosen again; every place shows it so once a job has made it.
 * @throws NotAllowed, NotFound, InvalidInput, Stale when it was cut or replaced since it was looked at
 */
export async function cropMedia(
  actor: Actor,
  { id, rendering, crop, focal }: CropMedia,
): Promise<{ id: string; rendering: number }> {
  demand(actor, "media.crop")
  return transaction(async (tx) => {
    const asset = await tx.mediaAsset.findUnique({
      where: { id },
      select: { kind: true, width: true, height: true },
    })
    if (asset?.kind !== "IMAGE" || !asset.width || !asset.height) throw new NotFound("media")
    const { width, height } = asset
    if (crop && !liesWithin(crop, { width, height })) throw new InvalidInput({ crop: ["media.cropOutside"] })
    const isAll = crop === null || (crop.width === width && crop.height === height)
    const { count } = await tx.mediaAsset.updateMany({
      where: { id, wantedRendering: rendering, width, height },
      data: {
        cropX: isAll ? null : crop.x,
        cropY: isAll ? null : crop.y,
        cropWidth: isAll ? null : crop.width,
        cropHeight: isAll ? null : crop.height,
        focalX: focal.x,
        focalY: focal.y,
        wantedRendering: rendering + 1,
      },
    })
    if (count === 0) throw new Stale(await standing(tx, id))
    await enqueue(tx, "media.render", { id })
    const part = isAll ? "all" : `${crop.width} × ${crop.height} at ${crop.x}, ${crop.y}`
    const details = { crop: part, focal: `${focal.x} %, ${focal.y} %` }
    await audit(tx, actor, "media.cropped", { type: "media", id }, details)
    return { id, rendering: rendering + 1 }
  })
}

async function standing(tx: Tx, id: string): Promise<number> {
  const asset = await tx.mediaAsset.findUnique({ where: { id }, select: { wantedRendering: true } })
  return asset?.wantedRendering ?? 0
}
