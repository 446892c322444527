import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import type { DescribeMedia } from "../input.ts"

/** Says what a picture shows, whose it is, by what right it is shown and what it is found by. @throws NotFound, NotAllowed */
export async function describeMedia(
  actor: Actor,
  { id, tags, ...words }: DescribeMedia,
): Promise<{ id: string }> {
  demand(actor, "media.describe")
  return transaction(async (tx) => {
    const { count } = await tx.mediaAsset.updateMany({ where: { id }, data: words })
    if (count === 0) throw new NotFound("media")
    await tx.mediaTag.deleteMany({ where: { assetId: id, label: { notIn: tags } } })
    await tx.mediaTag.createMany({
      data: tags.map((label) => ({ assetId: id, label })),
      skipDuplicates: true,
    })
    await audit(tx, actor, "media.described", { type: "media", id })
    await forgetPublicPages(tx)
    return { id }
  })
}
