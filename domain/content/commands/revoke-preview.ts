import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { RevokePreview } from "../input.ts"

/** Takes a preview link back: from now on it opens nothing. One that is over or taken back stays so. @throws NotAllowed, NotFound */
export async function revokePreview(actor: Actor, { id, previewId }: RevokePreview): Promise<{ id: string }> {
  demand(actor, "content.preview")
  return transaction(async (tx) => {
    const link = await tx.preview.findFirst({
      where: { id: previewId, entryId: id },
      select: { id: true, revokedAt: true, entry: { select: { kind: true } } },
    })
    if (!link) throw new NotFound("preview")
    demandReach(actor, link.entry.kind)
    if (link.revokedAt) return { id: link.id }
    await tx.preview.update({ where: { id: link.id }, data: { revokedAt: now() }, select: { id: true } })
    await audit(tx, actor, "content.previewRevoked", { type: "entry", id })
    return { id: link.id }
  })
}
