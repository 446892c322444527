import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, violates } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { countUses } from "./uses.ts"

/**
 * Takes the row of a picture or file that nothing public uses, nor anything that waits to be, and writes it to the log.
 * `drafts`: those that show it say from then on that it was removed, or keep it as well.
 * @returns the files that are to go after the commit
 * @throws NotFound, Closed when it is used
 */
export async function takeOut(
  tx: Tx,
  actor: Actor,
  id: string,
  drafts: "lose it" | "keep it",
): Promise<string[]> {
  const asset = await tx.mediaAsset.findUnique({
    where: { id },
    select: { storageKey: true, filename: true, renditions: { select: { storageKey: true } } },
  })
  if (!asset) throw new NotFound("media")
  const { all, keeping } = await countUses(tx, id)
  if ((drafts === "lose it" ? keeping : all) > 0) throw new Closed("media.inUse")
  try {
    await tx.mediaAsset.delete({ where: { id }, select: { id: true } })
  } catch (error) {
    // Somebody began to use it between the look and the act.
    if (violates(error, "MediaAsset_used_stays") || violates(error, "Speaker_pictureId_fkey"))
      throw new Closed("media.inUse")
    throw error
  }
  await audit(tx, actor, "media.removed", { type: "media", id }, { filename: asset.filename })
  return [asset.storageKey, ...asset.renditions.map((rendition) => rendition.storageKey)]
}
