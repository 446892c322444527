import type { Tx } from "#platform/database/client.ts"
import { db } from "#platform/database/client.ts"
import type { CameAs } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"

/** What an earlier run brought along, or only made a place for. */
export interface Imported {
  readonly entryId: string | null
  readonly assetId: string | null
  readonly isDone: boolean
  /** The run that brought it. */
  readonly runId: string | null
}

/** All that came from a source, by its name there. */
export async function importedFrom(source: string): Promise<Map<string, Imported>> {
  const rows = await db.importedItem.findMany({
    where: { source },
    select: { sourceId: true, entryId: true, assetId: true, doneAt: true, runId: true },
  })
  return new Map(
    rows.map(({ sourceId, doneAt, ...ids }) => [sourceId, { ...ids, isDone: doneAt !== null }] as const),
  )
}

/** Remembers that a place was made, in the transaction that makes it. @throws when another run made it at the same time */
export async function rememberPlace(
  tx: Tx,
  source: string,
  sourceId: string,
  entryId: string,
): Promise<void> {
  const row = { source, sourceId, entryId, createdAt: now() }
  await tx.importedItem.create({ data: row, select: { sourceId: true } })
}

/** How something came: by which run, as what, with how many sealed boxes, and whether its old address leads to it. */
export interface Came {
  readonly runId: string | null
  /** null: it stood here already. */
  readonly came: CameAs | null
  readonly boxes?: number
  readonly isRedirected?: boolean
}

/** Remembers what came; in the transaction that brings it, so that neither is without the other. */
export async function remember(
  tx: Tx,
  source: string,
  sourceId: string,
  what: ({ entryId: string } | { assetId: string }) & Came,
): Promise<void> {
  const doneAt = now()
  await tx.importedItem.upsert({
    where: { source_sourceId: { source, sourceId } },
    create: { source, sourceId, ...what, doneAt, createdAt: doneAt },
    update: { ...what, doneAt },
    select: { sourceId: true },
  })
}
