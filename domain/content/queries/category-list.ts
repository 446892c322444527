import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** The categories of news in their order, with how many entries each has. @throws NotAllowed */
export async function categoryList(
  actor: Actor,
): Promise<{ id: string; key: string; label: string; labelEn: string; position: number; count: number }[]> {
  demand(actor, "content.readDraft")
  const rows = await db.category.findMany({
    select: {
      id: true,
      key: true,
      label: true,
      labelEn: true,
      position: true,
      _count: { select: { news: true } },
    },
    orderBy: [{ position: "asc" }, { label: "asc" }],
  })
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count.news }))
}
