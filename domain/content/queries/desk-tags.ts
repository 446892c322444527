import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

export interface TagLine {
  readonly id: string
  readonly key: string
  readonly label: string
  readonly labelEn: string
  /** Entries that carry it, drafts that nobody has seen among them. */
  readonly count: number
}

const most = 1_000

/** Every tag, as Danes sort. @throws NotAllowed */
export async function deskTags(actor: Actor): Promise<TagLine[]> {
  demand(actor, "content.readDraft")
  const tags = await db.tag.findMany({
    select: { id: true, key: true, label: true, labelEn: true, _count: { select: { entries: true } } },
    orderBy: { label: "asc" },
    take: most,
  })
  return tags.map(({ _count, ...tag }) => ({ ...tag, count: _count.entries }))
}
