import { randomUUID } from "node:crypto"
import type { Tx } from "#platform/database/client.ts"
import type { MediaSlot } from "#platform/database/enums.ts"
import { put, remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { Rendition } from "./renditions.ts"

export interface RenditionRow {
  slot: MediaSlot
  width: number
  height: number
  format: string
  bytes: number
  storageKey: string
}

/** Writes renditions beside those that stand, each under a name of its own; or leaves none. @throws StorageFull */
export async function putRenditions(folder: string, made: readonly Rendition[]): Promise<RenditionRow[]> {
  const rows: RenditionRow[] = []
  try {
    for (const { bytes, ...rendition } of made) {
      const storageKey = `${folder}/${randomUUID()}.${rendition.format === "jpeg" ? "jpg" : "webp"}`
      rows.push({ ...rendition, bytes: bytes.length, storageKey })
      await put(storageKey, bytes)
    }
    return rows
  } catch (error) {
    await removeFiles(rows.map(({ storageKey }) => storageKey))
    throw error
  }
}

/**
 * Puts renditions in the place of those that stand: from the commit on every address that was leads to the new ones.
 * @returns the files that nothing shows any longer, to be removed after the commit
 */
export async function exchangeRenditions(
  tx: Tx,
  assetId: string,
  rows: readonly RenditionRow[],
): Promise<string[]> {
  const old = await tx.mediaRendition.findMany({
    where: { assetId },
    select: { storageKey: true, slot: true, width: true, format: true },
  })
  await tx.mediaFormerKey.createMany({ data: old.map((row) => ({ ...row, assetId, retiredAt: now() })) })
  await tx.mediaRendition.deleteMany({ where: { assetId } })
  await tx.mediaRendition.createMany({ data: rows.map((row) => ({ ...row, assetId })) })
  return old.map(({ storageKey }) => storageKey)
}

export async function removeFiles(keys: readonly string[]): Promise<void> {
  for (const key of keys) await remove(key)
}
