import { isDeepStrictEqual } from "node:util"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import type { SaveFront } from "../input.ts"

/**
 * Says what is put forward on the front page, in which order and until when: whole, and made from the order that was
 * seen. What is public of it shows at once; the rest once it is published.
 * @throws NotAllowed, Closed when somebody changed it meanwhile, InvalidInput for what is gone or stands there twice
 */
export async function saveFront(actor: Actor, { seen, places }: SaveFront): Promise<{ count: number }> {
  demand(actor, "content.curate")
  return transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "FrontPlace" IN SHARE ROW EXCLUSIVE MODE`
    const standing = await tx.frontPlace.findMany({
      select: { entryId: true },
      orderBy: [{ position: "asc" }, { entryId: "asc" }],
    })
    const isSeen = isDeepStrictEqual(
      standing.map(({ entryId }) => entryId),
      seen,
    )
    if (!isSeen) throw new Closed("tidy.front.changed")
    const ids = places.map(({ entryId }) => entryId)
    const there = await tx.entry.count({
      where: { id: { in: ids }, originalId: null, status: { not: "TRASHED" } },
    })
    if (there !== ids.length) throw new InvalidInput({ places: ["tidy.front.gone"] })
    await tx.frontPlace.deleteMany({})
    await tx.frontPlace.createMany({
      data: places.map((place, position) => ({ ...place, position: position + 1 })),
    })
    await audit(tx, actor, "content.frontSaved", { type: "menu", id: "front" }, { count: places.length })
    await forgetPublicPages(tx)
    return { count: places.length }
  })
}
