import { createHash } from "node:crypto"
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { createGzip, type Gzip } from "node:zlib"
import { BackupRefused, type Manifest, manifestName } from "./manifest.ts"
import { padding, tarEnd, tarHead } from "./tar.ts"

export interface ArchiveWriter {
  /** Adds a part of exactly this many bytes, and remembers its checksum. */
  add(name: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<void>
  /** What was added so far. */
  readonly parts: Manifest["parts"]
  /** Ends with the manifest and puts the whole in its place, on disk. @returns the bytes of the archive */
  finish(manifest: Omit<Manifest, "parts">): Promise<number>
  /** Takes back what was written so far. */
  abandon(): Promise<void>
}

/**
 * Writes beside `path` and takes its name only when the whole is there: an older backup under that name is kept until
 * then. Readable by this user alone.
 * @throws BackupRefused when something else than a backup stands there
 */
export async function writeArchive(path: string, at: Date): Promise<ArchiveWriter> {
  await demandReplaceable(path)
  // A name of its own: two backups to one place are not to take each other's half.
  const unfinished = `${path}.${process.pid}.part`
  const sink = await madeFor(unfinished)
  const zip = createGzip()
  const flowing = pipeline(zip, sink.createWriteStream({ flush: true }))
  // A full disk is told to whoever writes next, not to the process.
  flowing.catch(() => {})
  const parts: Manifest["parts"] = []

  async function write(bytes: Uint8Array): Promise<void> {
    if (zip.destroyed) return flowing
    if (!zip.write(bytes)) await Promise.race([drained(zip), flowing])
  }

  async function add(name: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash("sha256")
    await write(tarHead(name, bytes, at))
    for await (const chunk of content) {
      hash.update(chunk)
      await write(chunk)
    }
    await write(padding(bytes))
    parts.push({ name, bytes, sha256: hash.digest("hex") })
  }

  return {
    add,
    parts,
    async finish(manifest) {
      const text = Buffer.from(JSON.stringify({ ...manifest, parts: [...parts] } satisfies Manifest))
      await add(manifestName, text.length, once(text))
      await write(tarEnd)
      zip.end()
      await flowing
      await rename(unfinished, path)
      return (await stat(path)).size
    },
    async abandon() {
      zip.destroy()
      await flowing.catch(() => {})
      await rm(unfinished, { force: true })
    },
  }
}

function drained(zip: Gzip): Promise<void> {
  return new Promise((done) => zip.once("drain", done))
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

/** A new file that this user alone may read. */
async function madeFor(unfinished: string): Promise<FileHandle> {
  try {
    await rm(unfinished, { force: true })
    // `wx`: nobody can have put a file of their own there.
    return await open(unfinished, "wx", 0o600)
  } catch (error) {
    throw new BackupRefused(`The backup cannot be written: ${error instanceof Error ? error.message : error}`)
  }
}

async function demandReplaceable(path: string): Promise<void> {
  const known = await stat(path).catch((error) => {
    if (error.code === "ENOENT") return undefined
    throw new BackupRefused(`${path} cannot be written: ${error.message}`)
  })
  if (!known) return
  if (!known.isFile()) throw new BackupRefused(`${path} is not a file.`)
  if (known.size === 0) return
  const handle = await open(path)
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close())
  // Gzip's magic number: an earlier backup may be replaced, a document named by mistake may not.
  if (buffer.readUInt16BE() !== 0x1f8b)
    throw new BackupRefused(`${path} is there already and is no backup. Choose another name.`)
}
