import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import type { SaveTag } from "../input.ts"

/** Mends the words of a tag; its address stays, and every entry that carries it says the new words. @throws NotAllowed, NotFound */
export async function saveTag(actor: Actor, { id, label, labelEn }: SaveTag): Promise<{ id: string }> {
  demand(actor, "content.categories")
  return transaction(async (tx) => {
    const { count } = await tx.tag.updateMany({ where: { id }, data: { label, labelEn } })
    if (count === 0) throw new NotFound("tag")
    await audit(tx, actor, "content.tagSaved", { type: "category", id }, { label })
    await forgetPublicPages(tx)
    return { id }
  })
}
