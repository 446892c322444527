import { randomUUID } from "node:crypto"
import { hashOf } from "#platform/secrets.ts"
import { put } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import { officeTypes } from "./rules/office-types.ts"
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
  return { filename: namedAs(filename, mime), mime, bytes: bytes.length, sha256: hashOf(bytes), storageKey }
}

/** How the name of what something is ends. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  ...Object.fromEntries(Object.entries(officeTypes).map(([ending, mime]) => [mime, [ending]])),
}

/** A name that ends as what it is: whoever opens it later opens nothing else than was looked at. */
function namedAs(filename: string, mime: string): string {
  const name = tidyName(filename)
  const known = endings[mime] ?? []
  const isRight = known.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
  return isRight || !known[0] ? name : `${name.slice(0, 190).toWellFormed()}.${known[0]}`
}

/** An empty field of a form comes as a file without a name; sent by script, the framework reads "undefined" for it. */
export function isNoFile({ size, name }: File): boolean {
  return size === 0 && (name === "" || name === "undefined")
}
