import { fileTypeFromBuffer } from "file-type"
import { isNoFile, type PrivateFile, storePrivately } from "#domain/media/private-file.ts"
import { remove } from "#platform/storage/storage.ts"
import type { Apply } from "./input.ts"
import { type AttachedMime, attachable } from "./rules/attachable.ts"

/** A file that is stored and waits for the transaction that says whose it is. */
export type StoredFile = PrivateFile<AttachedMime>

/**
 * Stores what was attached under a name of our own, apart from what the public is served. Nothing attached is null;
 * what is not taken is not stored, and the answer says why, so that the text beside it can be kept all the same.
 */
export async function storeAttached({
  file,
  fileTooLarge,
}: Pick<Apply, "file" | "fileTooLarge">): Promise<StoredFile | { refused: string } | null> {
  if (fileTooLarge) return { refused: "calls.fileTooLarge" }
  if (!file || isNoFile(file)) return null
  const tooLarge = attachable(file.size, "application/pdf")
  if ("refused" in tooLarge) return tooLarge
  const bytes = new Uint8Array(await file.arrayBuffer())
  const verdict = attachable(bytes.length, (await fileTypeFromBuffer(bytes))?.mime)
  if ("refused" in verdict) return verdict
  return storePrivately(bytes, { filename: file.name, mime: verdict.mime, folder: "applications" })
}

/** Takes stored files away that no row tells of (any more). */
export async function forgetStored(storageKeys: readonly string[]): Promise<void> {
  for (const key of storageKeys) await remove(key)
}
