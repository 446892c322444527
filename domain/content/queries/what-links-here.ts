import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** Something that would lose a link or a block if an entry went away. */
export interface LinkingEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  /** Public, or waiting to be; a draft alone otherwise. */
  readonly isPublic: boolean
  /** A block that shows it, not only a link among the words. */
  readonly isShown: boolean
}

/** More are counted, not named. */
const most = 50

/**
 * What links to these entries or shows them, before they are taken down or thrown out; what is public first, and of
 * drafts those that the actor may read. What goes along, or lies in the trash, says nothing. A twin is met as its
 * original. @throws NotAllowed
 */
export async function whatLinksHere(
  actor: Actor,
  ids: readonly string[],
): Promise<{ linking: LinkingEntry[]; more: number }> {
  demand(actor, "admin.enter")
  const rows = await db.reference.findMany({
    where: {
      toEntryId: { in: [...ids] },
      fromId: { notIn: [...ids] },
      from: { status: { not: "TRASHED" }, kind: { in: readableKinds(actor) } },
    },
    select: {
      state: true,
      place: true,
      from: { select: { id: true, kind: true, title: true, working: { select: { title: true } } } },
    },
    orderBy: [{ state: "desc" }, { fromId: "desc" }],
  })
  const found = new Map<string, LinkingEntry>()
  for (const { state, place, from } of rows) {
    const before = found.get(from.id)
    found.set(from.id, {
      id: from.id,
      kind: from.kind,
      title: from.working?.title || from.title,
      isPublic: before?.isPublic || state !== "DRAFT",
      isShown: before?.isShown || place !== "LINK",
    })
  }
  const linking = [...found.values()]
  return { linking: linking.slice(0, most), more: Math.max(0, linking.length - most) }
}
