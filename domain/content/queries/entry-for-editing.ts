import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { allowsOn, demandReach, operationOn } from "#domain/access/reach.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind, EntryStatus } from "#platform/database/enums.ts"
import { localPath } from "#platform/http/reader-locale.ts"
import { NotFound } from "#platform/refusal.ts"
import { type OriginalForReading, originalForReading } from "../original-for-reading.ts"
import { withBlockIds } from "../rules/block-ids.ts"
import { assetsOf } from "../rules/body.ts"
import { isOlder } from "../rules/twins.ts"
import { asTold, readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** What the public meets now, apart from what is being written; instants as ISO text. */
export interface Standing {
  kind: EntryKind
  /** "en" of a twin. */
  locale: Locale
  status: EntryStatus
  /** As the public writes it: a twin's below /en. */
  path: string
  hasNewer: boolean
  publishAt: string | null
  /** The version that goes out then; null when nothing is planned. */
  scheduled: { version: number; isNewest: boolean; heldCode: string | null } | null
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
  /** That was this actor, whose next save may go on with the same version. */
  isOwn: boolean
  /** Pictures and files that the text uses. */
  assetIds: string[]
  may: { publish: boolean; trash: boolean }
  /** Of a twin: the entry that it tells in English. */
  original: OriginalForReading | null
  /** Of an original: the twin that tells it in English, the one in the trash too. */
  twin: { id: string; status: EntryStatus; hasNewer: boolean; isOlder: boolean } | null
}

/** An entry as those who write see it: the working revision, never only what is public. @throws NotFound, NotAllowed */
export async function entryForEditing(actor: Actor, id: string): Promise<EntryForEditing> {
  const entry = await db.entry.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      version: true,
      path: true,
      liveId: true,
      heldCode: true,
      scheduledId: true,
      scheduled: { select: { version: true } },
      slug: true,
      originalId: true,
      workingId: true,
      publishAt: true,
      unpublishAt: true,
      publishedAt: true,
      twin: {
        select: {
          id: true,
          status: true,
          workingId: true,
          liveId: true,
          working: { select: { ofOriginalVersion: true } },
        },
      },
      working: {
        select: {
          ...snapshotSelect,
          version: true,
          ofOriginalVersion: true,
          createdBy: { select: { id: true, name: true } },
        },
      },
    },
  })
  if (!entry?.working) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  demand(actor, operationOn("write", entry.kind))
  const { createdBy, ofOriginalVersion, version: workingVersion, ...working } = entry.working
  const told = asTold(entry, readSnapshot(working))
  const text = { ...told, body: withBlockIds(told.body) }
  const original = entry.originalId ? await originalForReading(entry.originalId, ofOriginalVersion) : null
  const heroId = text.heroId ?? original?.heroId
  return {
    id,
    version: entry.version,
    text,
    standing: {
      kind: entry.kind,
      locale: entry.originalId ? "en" : "da",
      status: entry.status,
      path: entry.originalId ? localPath("en", entry.path) : entry.path,
      hasNewer: isNewer(entry),
      publishAt: entry.publishAt?.toISOString() ?? null,
      scheduled: entry.scheduled
        ? {
            version: entry.scheduled.version,
            isNewest: entry.scheduledId === entry.workingId,
            heldCode: entry.heldCode,
          }
        : null,
      unpublishAt: entry.unpublishAt?.toISOString() ?? null,
      publishedAt: entry.publishedAt?.toISOString() ?? null,
    },
    by: createdBy?.name ?? "",
    isOwn: createdBy !== null && createdBy.id === personIdOf(actor),
    assetIds: [...assetsOf(text.body), ...(heroId ? [heroId] : [])],
    may: {
      publish: allowsOn(actor, "publish", entry.kind),
      trash: allows(actor, "content.trash"),
    },
    original,
    twin: entry.twin
      ? {
          id: entry.twin.id,
          status: entry.twin.status,
          hasNewer: isNewer(entry.twin),
          isOlder: isOlder({ version: workingVersion }, entry.twin.working),
        }
      : null,
  }
}

function isNewer({ liveId, workingId }: { liveId: string | null; workingId: string | null }): boolean {
  return liveId !== null && liveId !== workingId
}
