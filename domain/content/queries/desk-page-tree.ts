import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryStatus } from "#platform/database/enums.ts"
import { type TwinState, twinState } from "../rules/twins.ts"

export interface TreeLine {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly version: number
  readonly status: EntryStatus
  readonly hasNewer: boolean
  readonly isSample: boolean
  /** Whether it is told in English as well, to the public or as a draft, and as it is now. */
  readonly twinState: TwinState
  readonly inFooter: boolean
  readonly updatedAt: Date
  readonly by: string
  /** 0 stands at the top. */
  readonly depth: number
}

/** Every page outside the trash, each below its parent, in their order. @throws NotAllowed */
export async function deskPageTree(actor: Actor): Promise<TreeLine[]> {
  demand(actor, "content.readDraft")
  const pages = await db.entry.findMany({
    where: { kind: "PAGE", originalId: null, status: { not: "TRASHED" } },
    select: {
      id: true,
      title: true,
      path: true,
      version: true,
      status: true,
      isSample: true,
      workingId: true,
      liveId: true,
      updatedAt: true,
      working: { select: { title: true, version: true, createdBy: { select: { name: true } } } },
      twin: { select: { status: true, working: { select: { ofOriginalVersion: true } } } },
      page: { select: { parentId: true, position: true, inFooter: true } },
    },
    orderBy: { title: "asc" },
  })
  const here = new Set(pages.map(({ id }) => id))
  const below = Map.groupBy(pages, ({ page }) =>
    page?.parentId && here.has(page.parentId) ? page.parentId : null,
  )
  const lines: TreeLine[] = []
  const place = (parentId: string | null, depth: number): void => {
    const children = [...(below.get(parentId) ?? [])].sort(
      (one, other) => (one.page?.position ?? 0) - (other.page?.position ?? 0),
    )
    for (const { working, twin, page, workingId, liveId, ...entry } of children) {
      lines.push({
        ...entry,
        title: working?.title ?? entry.title,
        twinState: twinState(working, twin),
        hasNewer: entry.status === "PUBLISHED" && workingId !== liveId,
        inFooter: page?.inFooter ?? false,
        by: working?.createdBy?.name ?? "",
        depth,
      })
      place(entry.id, depth + 1)
    }
  }
  place(null, 0)
  return lines
}
