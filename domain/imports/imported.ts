import type { Tx } from "#platform/database/client.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

/** What an earlier run brought along, or only made a place for. */
export interface Imported {
  readonly entryId: string | null
  readonly assetId: string | null
  readonly isDone: boolean
}

/** All that came from a source, by its name there. */
export async function importedFrom(source: string): Promise<Map<string, Imported>> {
  const rows = await db.importedItem.findMany({
    where: { source },
    select: { sourceId: true, entryId: true, assetId: true, doneAt: true },
  })
  return new Map(
    rows.map(({ sourceId, doneAt, ...ids }) => [sourceId, { ...ids, isDone: doneAt !== null }] as const),
  )
}

/** Remembers what came; in the transaction that brings it, so that neither is without the other. */
export async function remember(
  tx: Tx,
  source: string,
  sourceId: string,
  what: { entryId?: string; assetId?: string; isDone: boolean },
): Promise<void> {
  const { isDone, ...ids } = what
  const doneAt = isDone ? now() : null
  await tx.importedItem.upsert({
    where: { source_sourceId: { source, sourceId } },
    create: { source, sourceId, ...ids, doneAt, createdAt: now() },
    update: { ...ids, doneAt },
    select: { sourceId: true },
  })
}
