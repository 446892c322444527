import { randomUUID } from "node:crypto"
import { fileTypeFromBuffer } from "file-type"
import { optionalLine } from "#platform/input/fields.ts"
import { hashOf } from "#platform/secrets.ts"
import { put, remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { Apply } from "./input.ts"
import { type AttachedMime, attachable } from "./rules/attachable.ts"

/** A file that is stored and waits for the transaction that says whose it is. */
export interface StoredFile {
  readonly filename: string
  readonly mime: AttachedMime
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
}

/**
 * Stores what was attached under a name of our own, apart from what the public is served. Nothing attached is null;
 * what is not taken is not stored, and the answer says why, so that the text beside it can be kept all the same.
 */
export async function storeAttached({
  file,
  fileTooLarge,
}: Pick<Apply, "file" | "fileTooLarge">): Promise<StoredFile | { refused: string } | null> {
  if (fileTooLarge) return { refused: "calls.fileTooLarge" }
  if (!file || isNone(file)) return null
  const tooLarge = attachable(file.size, "application/pdf")
  if ("refused" in tooLarge) return tooLarge
  const bytes = new Uint8Array(await file.arrayBuffer())
  const verdict = attachable(bytes.length, (await fileTypeFromBuffer(bytes))?.mime)
  if ("refused" in verdict) return verdict
  // Not below a name that /media serves; see domain/media/queries/served-file.ts.
  const storageKey = `applications/${now().toISOString().slice(0, 7)}/${randomUUID()}`
  await put(storageKey, bytes)
  return {
    filename: tidyName(file.name),
    mime: verdict.mime,
    bytes: bytes.length,
    sha256: hashOf(bytes),
    storageKey,
  }
}

/** An empty field of a form comes as a file without a name; sent by script, the framework reads "undefined" for it. */
function isNone({ size, name }: File): boolean {
  return size === 0 && (name === "" || name === "undefined")
}

/** Takes stored files away that no row tells of (any more). */
export async function forgetStored(storageKeys: readonly string[]): Promise<void> {
  for (const key of storageKeys) await remove(key)
}

function tidyName(filename: string): string {
  return optionalLine(200).parse(filename.replace(/^.*[\\/]/, "").slice(-200)) || "fil"
}
