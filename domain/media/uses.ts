import type { Actor } from "#domain/access/actor.ts"
import { readableKinds } from "#domain/access/reach.ts"
import { db, type Tx } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"

/** Where a picture or file is used. All that the library knows of uses is asked here. */
export interface MediaUse {
  readonly entryId: string
  readonly kind: EntryKind
  readonly title: string
  /** "en" of an English text. */
  readonly locale: string
  /** What the public sees, will see, or does not see; the trash may be fetched back. */
  readonly state: "live" | "scheduled" | "draft" | "trash"
}

/** Of a list: only what nothing uses, drafts included. */
export const unused = { uses: { none: {} }, portraitOf: { none: {} } } as const

/** How often it is used, and how often in what the public sees or will see: that keeps it from being removed. */
export async function countUses(tx: Tx, assetId: string): Promise<{ all: number; keeping: number }> {
  const [all, keeping, portraits] = [
    await tx.reference.count({ where: { assetId } }),
    await tx.reference.count({ where: { assetId, state: { not: "DRAFT" } } }),
    await tx.speaker.count({ where: { pictureId: assetId } }),
  ]
  return { all: all + portraits, keeping: keeping + portraits }
}

/** In how many entries each of these is used; what is used nowhere is left out. */
export async function usesOfEach(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.reference.findMany({
    where: { assetId: { in: [...ids] } },
    select: { assetId: true, fromId: true },
    distinct: ["assetId", "fromId"],
  })
  const counts = new Map<string, number>()
  for (const { assetId } of rows) if (assetId) counts.set(assetId, (counts.get(assetId) ?? 0) + 1)
  return counts
}

const order = ["live", "scheduled", "draft", "trash"]
const states = { LIVE: "live", SCHEDULED: "scheduled", DRAFT: "draft" } as const

/**
 * Each entry that uses it, as far as this actor sees drafts there, with the state in which most people meet it; what the
 * public sees comes first.
 */
export async function usesOf(actor: Actor, id: string): Promise<MediaUse[]> {
  const rows = await db.reference.findMany({
    // Where it is used has titles of drafts in it.
    where: { assetId: id, from: { kind: { in: readableKinds(actor) } } },
    select: {
      state: true,
      from: {
        select: {
          id: true,
          kind: true,
          title: true,
          locale: true,
          status: true,
          working: { select: { title: true } },
        },
      },
    },
  })
  const uses = rows.map(({ state, from }): MediaUse => {
    const { id: entryId, kind, locale } = from
    const title = from.working?.title || from.title
    return { entryId, kind, title, locale, state: from.status === "TRASHED" ? "trash" : states[state] }
  })
  const sorted = uses.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return [...new Map(sorted.toReversed().map((use) => [use.entryId, use])).values()].toReversed()
}
