import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import type { DescribeMedia } from "../input.ts"

/** Says what a picture shows and whose it is. @throws NotFound, NotAllowed */
export async function describeMedia(
  actor: Actor,
  { id, alt, credit }: DescribeMedia,
): Promise<{ id: string }> {
  demand(actor, "media.describe")
  return transaction(async (tx) => {
    const { count } = await tx.mediaAsset.updateMany({ where: { id }, data: { alt, credit } })
    if (count === 0) throw new NotFound("media")
    await audit(tx, actor, "media.described", { type: "media", id })
    await forgetPublicPages(tx)
    return { id }
  })
}
