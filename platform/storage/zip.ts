import yauzl from "yauzl"
import { Refusal } from "#platform/refusal.ts"

/** An archive that is not taken; nothing of it was used. The code is a message key. */
export class ZipRefused extends Refusal {
  constructor(code: string) {
    super(code, 422)
  }
}

/** A file of an archive that is larger unpacked than may be. */
export class UnpacksTooLarge extends Refusal {
  constructor() {
    super("imports.zip.fileTooLarge", 422)
  }
}

/** More files than any site has. */
const mostFiles = 100_000
/** All of them unpacked, in bytes. */
const mostUnpacked = 20 * 1024 ** 3
/** The kind of file, in the mode that Unix keeps for each. */
const kindOfFile = 0o170000
const link = 0o120000

/** An archive that is read in place: nothing of it is ever written under the names it gives. */
export interface Zip {
  /** Paths of the files within; those that macOS and Windows add for themselves left out. */
  readonly names: readonly string[]
  /** @throws UnpacksTooLarge when it is larger than `most` bytes, whatever the archive says of it */
  readonly read: (name: string, most: number) => Promise<Uint8Array>
  readonly close: () => void
}

/** Opens a ZIP archive at a path of this disk. @throws ZipRefused when it is none, locked, or made to do harm */
export function openZip(path: string, limits = { mostFiles, mostUnpacked }): Promise<Zip> {
  return zipOf(yauzl.openPromise(path, { lazyEntries: true, autoClose: false }), limits)
}

/** Opens a ZIP archive that is in memory. @throws as openZip does */
export function openZipBytes(bytes: Uint8Array, limits = { mostFiles, mostUnpacked }): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return zipOf(yauzl.fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }), limits)
}

async function zipOf(
  opening: Promise<yauzl.ZipFile>,
  limits: { mostFiles: number; mostUnpacked: number },
): Promise<Zip> {
  const opened = await opening.catch(() => Promise.reject(new ZipRefused("imports.zip.unreadable")))
  try {
    const entries = await entriesOf(opened, limits)
    return {
      names: [...entries.keys()],
      read: async (name, most) => {
        const entry = entries.get(name)
        if (!entry) throw new Error(`The archive holds no ${name}`)
        return contentOf(opened, entry, most)
      },
      close: () => opened.close(),
    }
  } catch (error) {
    opened.close()
    throw error
  }
}

async function entriesOf(
  opened: yauzl.ZipFile,
  limits: { mostFiles: number; mostUnpacked: number },
): Promise<Map<string, yauzl.Entry>> {
  if (opened.entryCount > limits.mostFiles) throw new ZipRefused("imports.zip.tooMany")
  const entries = new Map<string, yauzl.Entry>()
  let unpacked = 0
  try {
    for await (const entry of opened.eachEntry()) {
      if (entry.isEncrypted()) throw new ZipRefused("imports.zip.locked")
      unpacked += entry.uncompressedSize
      if (unpacked > limits.mostUnpacked) throw new ZipRefused("imports.zip.tooLarge")
      if (isContent(entry)) entries.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Among others: a name that leads out of the archive, or from the root.
    throw new ZipRefused(
      /relative path|absolute path|characters in fileName/.test(String(error))
        ? "imports.zip.leadsOut"
        : "imports.zip.unreadable",
    )
  }
  return entries
}

function isContent({ fileName, externalFileAttributes }: yauzl.Entry): boolean {
  const isLink = ((externalFileAttributes >>> 16) & kindOfFile) === link
  const isOwn = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(fileName)
  return !isLink && !isOwn && !fileName.endsWith("/")
}

async function contentOf(opened: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw new UnpacksTooLarge()
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of await opened.openReadStreamPromise(entry)) {
      size += part.length
      if (size > most) throw new UnpacksTooLarge()
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new ZipRefused("imports.zip.unreadable")
  }
  return Buffer.concat(parts)
}
