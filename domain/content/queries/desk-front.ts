import { type Actor, visitor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { isPublic } from "../rules/states.ts"
import { publicEntries } from "../visible-entries.ts"
import { frontPage } from "./front-page.ts"

export interface FrontLine {
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly status: EntryStatus
  /** Pinned until then; null for as long as it is public. */
  readonly untilAt: Date | null
  /** When it leaves the front page by itself, by its pin or because it is taken down; null when nothing is planned. */
  readonly leavesAt: Date | null
  readonly isShown: boolean
}

export interface DeskFront {
  /** What staff put forward, in its order; what ran out or is not public among it. */
  readonly places: readonly FrontLine[]
  /** What the public meets now: the lead first, then the rest. */
  readonly shown: readonly { readonly id: string; readonly title: string; readonly isPlaced: boolean }[]
  /** The newest of all kinds that are public, to choose from. */
  readonly newest: readonly { readonly id: string; readonly kind: EntryKind; readonly title: string }[]
}

/** The front page as those who curate it see it: what it shows, why, and what falls out when. @throws NotAllowed */
export async function deskFront(actor: Actor): Promise<DeskFront> {
  demand(actor, "content.curate")
  const at = now()
  const [placed, front, newest] = await Promise.all([
    db.frontPlace.findMany({
      select: {
        untilAt: true,
        entry: {
          select: {
            id: true,
            kind: true,
            title: true,
            status: true,
            publishAt: true,
            unpublishAt: true,
            working: { select: { title: true } },
          },
        },
      },
      orderBy: [{ position: "asc" }, { entryId: "asc" }],
    }),
    frontPage(visitor),
    db.entry.findMany({
      where: publicEntries(at),
      select: { id: true, kind: true, title: true },
      orderBy: { publishedAt: "desc" },
      take: 40,
    }),
  ])
  const shown = front.lead ? [front.lead, ...front.stories] : front.stories
  const shownIds = new Set(shown.map(({ id }) => id))
  const placedIds = new Set(placed.map(({ entry }) => entry.id))
  return {
    places: placed.map(({ untilAt, entry: { working, publishAt, unpublishAt, ...entry } }) => {
      const ends = [untilAt, unpublishAt].flatMap((end) => (end && end > at ? [end.getTime()] : []))
      return {
        ...entry,
        title: working?.title || entry.title,
        untilAt,
        leavesAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
        isShown: shownIds.has(entry.id) && isPublic({ ...entry, publishAt, unpublishAt }, at),
      }
    }),
    shown: shown.map(({ id, title }) => ({ id, title, isPlaced: placedIds.has(id) })),
    newest: newest.filter(({ id }) => !placedIds.has(id)),
  }
}
