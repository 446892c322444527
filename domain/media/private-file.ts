import { randomUUID } from "node:crypto"
import { hashOf } from "#platform/secrets.ts"
import { put } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import { tidyName } from "./tidy-name.ts"

/** A file that is stored and waits for the row that says whose it is. */
export interface PrivateFile<Mime extends string = string> {
  readonly filename: string
  readonly mime: Mime
  readonly bytes: number
  readonly sha256: string
  readonly storageKey: string
}

/**
 * Stores what somebody sent for some to see and no more: under a name of our own, below a folder that /media does not
 * serve (queries/served-file.ts). What it is was looked at before. @throws StorageFull
 */
export async function storePrivately<Mime extends string>(
  bytes: Uint8Array,
  { filename, mime, folder }: { filename: string; mime: Mime; folder: "applications" | "answers" },
): Promise<PrivateFile<Mime>> {
  const storageKey = `${folder}/${now().toISOString().slice(0, 7)}/${randomUUID()}`
  await put(storageKey, bytes)
  return { filename: tidyName(filename), mime, bytes: bytes.length, sha256: hashOf(bytes), storageKey }
}

/** An empty field of a form comes as a file without a name; sent by script, the framework reads "undefined" for it. */
export function isNoFile({ size, name }: File): boolean {
  return size === 0 && (name === "" || name === "undefined")
}
