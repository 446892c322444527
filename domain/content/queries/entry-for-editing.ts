import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { assetsOf } from "../rules/body.ts"
import { readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** What the public meets now, apart from what is being written; instants as ISO text. */
export interface Standing {
  kind: EntryKind
  status: EntryStatus
  path: string
  hasNewer: boolean
  publishAt: string | null
  unpublishAt: string | null
  publishedAt: string | null
}

export interface EntryForEditing {
  id: string
  version: number
  text: Snapshot
  standing: Standing
  /** Who wrote the working revision. */
  by: string
  /** Pictures and files that the text uses. */
  assetIds: string[]
  may: { publish: boolean; trash: boolean }
}

/** An entry as those who write see it: the working revision, never only what is public. @throws NotFound, NotAllowed */
export async function entryForEditing(actor: Actor, id: string): Promise<EntryForEditing> {
  demand(actor, "content.readDraft")
  const entry = await db.entry.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      version: true,
      path: true,
      liveId: true,
      workingId: true,
      publishAt: true,
      unpublishAt: true,
      publishedAt: true,
      working: {
        select: {
          ...snapshotSelect,
          createdBy: { select: { name: true } },
        },
      },
    },
  })
  if (!entry?.working) throw new NotFound("entry")
  const write = entry.kind === "EVENT" ? "content.writeEvent" : "content.write"
  const publish = entry.kind === "EVENT" ? "content.publishEvent" : "content.publish"
  demand(actor, write)
  const { createdBy, ...working } = entry.working
  const text = readSnapshot(working)
  return {
    id,
    version: entry.version,
    text,
    standing: {
      kind: entry.kind,
      status: entry.status,
      path: entry.path,
      hasNewer: entry.liveId !== null && entry.liveId !== entry.workingId,
      publishAt: entry.publishAt?.toISOString() ?? null,
      unpublishAt: entry.unpublishAt?.toISOString() ?? null,
      publishedAt: entry.publishedAt?.toISOString() ?? null,
    },
    by: createdBy?.name ?? "",
    assetIds: [...assetsOf(text.body), ...(text.heroId ? [text.heroId] : [])],
    may: {
      publish: allows(actor, publish),
      trash: allows(actor, "content.trash"),
    },
  }
}
