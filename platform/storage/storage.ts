import { mkdir, open, readdir } from "node:fs/promises"
import { dirname, relative, resolve, sep } from "node:path"
import { Readable } from "node:stream"
import { Disk } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { config } from "#platform/config/config.ts"
import { Refusal } from "#platform/refusal.ts"

const place = Symbol.for("samling.storage")
const shared: typeof globalThis & { [place]?: Disk } = globalThis

/** Files under generated keys ("2026/0198….webp"); local disk, or whatever flydrive is configured for. */
function disk(): Disk {
  shared[place] ??= diskAt(location())
  return shared[place]
}

function location(): string {
  return resolve(config().dataDir, "media")
}

function diskAt(folder: string): Disk {
  return new Disk(new FSDriver({ location: folder, visibility: "private" }))
}

/** There is no room for a file; nothing of it was kept. */
export class StorageFull extends Refusal {
  constructor() {
    super("errors.storageFull", 507)
  }
}

/** Writes a file whole, or leaves nothing of it. @throws StorageFull */
export async function put(key: string, bytes: Uint8Array): Promise<void> {
  try {
    await disk().put(key, bytes)
  } catch (error) {
    await disk()
      .delete(key)
      .catch(() => {})
    throw isFull(error) ? new StorageFull() : error
  }
}

/**
 * Writes the bytes of a file from `at` on; what stood behind goes. So a large file comes in parts, and a part that came
 * twice stands once. @throws StorageFull, and then the file ends where it ended before
 */
export async function putPart(key: string, at: number, bytes: Uint8Array): Promise<void> {
  const path = pathOnDisk(key)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, at === 0 ? "w" : "r+")
  try {
    await file.truncate(at)
    await file.write(bytes, 0, bytes.length, at)
  } catch (error) {
    await file.truncate(at).catch(() => {})
    throw isFull(error) ? new StorageFull() : error
  } finally {
    await file.close()
  }
}

/** Where a file lies, for those who must read it out of order (the list of an archive stands at its end). */
export function pathOnDisk(key: string): string {
  return resolve(location(), key)
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ("code" in error && ["ENOSPC", "EDQUOT"].includes(String(error.code))) || isFull(error.cause)
}

/** @throws when there is no such file */
export async function get(key: string): Promise<Uint8Array> {
  return disk().getBytes(key)
}

export async function remove(key: string): Promise<void> {
  await disk().delete(key)
}

export async function exists(key: string): Promise<boolean> {
  return disk().exists(key)
}

/** All files at once, streamed, for backing them up and putting them back. */
export interface FileStore {
  /** The keys of all files, and the names of files that others put there. */
  list(): Promise<string[]>
  /** Bytes; undefined when there is no such file. */
  size(key: string): Promise<number | undefined>
  read(key: string): Promise<AsyncIterable<Uint8Array>>
  write(key: string, content: AsyncIterable<Uint8Array>): Promise<void>
  remove(key: string): Promise<void>
}

/** The files of this storage, or of one in another folder. */
export function allFiles(folder: string = location()): FileStore {
  const files = diskAt(folder)
  return {
    async list() {
      // Not flydrive's list: that one fails as a whole at a name which flydrive would not have given.
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
        if (error.code === "ENOENT") return []
        throw error
      })
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    },
    async size(key) {
      return (await files.exists(key)) ? (await files.getMetaData(key)).contentLength : undefined
    },
    read: (key) => files.getStream(key),
    write: (key, content) => files.putStream(key, Readable.from(content)),
    remove: (key) => files.delete(key),
  }
}
