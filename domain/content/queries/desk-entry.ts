import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"

export interface DeskEntryText {
  readonly title: string
  readonly slug: string
  readonly lead: string
  readonly body: unknown
  readonly heroId: string | null
  readonly heroAlt: string
  readonly facts: unknown
  readonly isSample: boolean
}

export interface DeskEntryNow {
  readonly id: string
  readonly kind: EntryKind
  readonly status: EntryStatus
  readonly version: number
  /** Of the live row; before the first publishing the one it would get. */
  readonly path: string
  readonly publishAt: Date | null
  readonly unpublishAt: Date | null
  readonly publishedAt: Date | null
  readonly updatedAt: Date
  /** What is being written is newer than what the public sees. */
  readonly hasNewer: boolean
  /** Who saved last; "" for one who was erased, and for jobs. */
  readonly by: string
  /** What is being written: the newest revision. */
  readonly text: DeskEntryText
}

const revisionText = {
  title: true,
  slug: true,
  lead: true,
  body: true,
  heroId: true,
  heroAlt: true,
  facts: true,
  isSample: true,
} as const

/** One entry as it is being written. `kind` closes the door of one list to entries of another. @throws NotAllowed, NotFound */
export async function deskEntry(actor: Actor, id: string, kind?: EntryKind): Promise<DeskEntryNow> {
  demand(actor, "content.readDraft")
  const entry = await db.entry.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      version: true,
      path: true,
      publishAt: true,
      unpublishAt: true,
      publishedAt: true,
      updatedAt: true,
      workingId: true,
      liveId: true,
      working: { select: { ...revisionText, createdBy: { select: { name: true } } } },
    },
  })
  if (!entry?.working || (kind && entry.kind !== kind)) throw new NotFound("entry")
  const { working, workingId, liveId, ...standing } = entry
  const { createdBy, ...text } = working
  return {
    ...standing,
    hasNewer: entry.status === "PUBLISHED" && workingId !== liveId,
    by: createdBy?.name ?? "",
    text,
  }
}
