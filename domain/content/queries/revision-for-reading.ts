import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { demandReach } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { type Shelf, shelfOf } from "../pictures.ts"
import { assetsOf } from "../rules/body.ts"
import { readSnapshot, type Snapshot, snapshotSelect } from "../working-copy.ts"

/** One earlier version as it would look. @throws NotFound, NotAllowed */
export async function revisionForReading(
  actor: Actor,
  ask: { entryId: string; revisionId: string },
): Promise<{
  kind: EntryKind
  version: number
  entryVersion: number
  createdAt: Date
  by: string
  text: Snapshot
  shelf: Shelf
  /** Ids of pictures and files that it uses and that are there no more. */
  gone: readonly string[]
}> {
  demand(actor, "content.history")
  const row = await db.revision.findFirst({
    where: { id: ask.revisionId, entryId: ask.entryId },
    select: {
      version: true,
      ...snapshotSelect,
      createdAt: true,
      createdBy: { select: { name: true } },
      entry: { select: { kind: true, version: true } },
    },
  })
  if (!row) throw new NotFound("revision")
  demandReach(actor, row.entry.kind)
  const { version, createdAt, createdBy, entry, ...stored } = row
  const text = readSnapshot(stored)
  const used = [...assetsOf(text.body), ...(text.heroId ? [text.heroId] : [])]
  const there = await db.mediaAsset.findMany({ where: { id: { in: used } }, select: { id: true } })
  const isThere = new Set(there.map(({ id }) => id))
  return {
    kind: entry.kind,
    version,
    entryVersion: entry.version,
    createdAt,
    by: createdBy?.name ?? "",
    text,
    shelf: await shelfOf(used),
    gone: used.filter((id) => !isThere.has(id)),
  }
}
