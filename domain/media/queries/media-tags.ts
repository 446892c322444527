import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

const most = 200

/** The tags there are, the most used first, to choose from instead of spelling them anew. @throws NotAllowed */
export async function mediaTags(actor: Actor): Promise<{ label: string; count: number }[]> {
  demand(actor, "media.read")
  const rows = await db.mediaTag.groupBy({
    by: ["label"],
    _count: { assetId: true },
    orderBy: [{ _count: { assetId: "desc" } }, { label: "asc" }],
    take: most,
  })
  return rows.map(({ label, _count }) => ({ label, count: _count.assetId }))
}
