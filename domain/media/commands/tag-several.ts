import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

/** Gives one tag to several pictures and files; those that have it keep it. @throws NotAllowed, NotFound */
export async function tagSeveral(
  actor: Actor,
  { ids, tag }: { ids: readonly string[]; tag: string },
): Promise<{ tagged: number }> {
  demand(actor, "media.describe")
  return transaction(async (tx) => {
    const there = await tx.mediaAsset.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
    if (there.length === 0) throw new NotFound("media")
    await tx.mediaTag.createMany({
      data: there.map(({ id }) => ({ assetId: id, label: tag })),
      skipDuplicates: true,
    })
    for (const { id } of there) await audit(tx, actor, "media.tagged", { type: "media", id }, { tag })
    return { tagged: there.length }
  })
}
