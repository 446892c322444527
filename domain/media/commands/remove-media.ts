import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { remove } from "#platform/storage/storage.ts"

/**
 * Removes a picture or file that nothing public uses, nor anything that waits to be, with its files. Drafts and earlier
 * versions that show it say that it was removed.
 * @throws NotFound, NotAllowed, Closed when it is used
 */
export async function removeMedia(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  demand(actor, "media.remove")
  const keys = await transaction(async (tx) => {
    const asset = await tx.mediaAsset.findUnique({
      where: { id },
      select: {
        storageKey: true,
        filename: true,
        renditions: { select: { storageKey: true } },
        _count: { select: { uses: { where: { state: { not: "DRAFT" } } } } },
      },
    })
    if (!asset) throw new NotFound("media")
    if (asset._count.uses > 0) throw new Closed("media.inUse")
    try {
      await tx.mediaAsset.delete({ where: { id }, select: { id: true } })
    } catch (error) {
      // Somebody began to use it between the look and the act.
      if (violates(error, "MediaAsset_used_stays")) throw new Closed("media.inUse")
      throw error
    }
    await audit(tx, actor, "media.removed", { type: "media", id }, { filename: asset.filename })
    return [asset.storageKey, ...asset.renditions.map((rendition) => rendition.storageKey)]
  })
  for (const key of keys) await remove(key)
  return { id }
}
