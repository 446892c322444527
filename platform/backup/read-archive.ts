import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import {
  BackupRefused,
  type Manifest,
  type PartName,
  parseManifest,
  partNamed,
  rowsPart,
} from "./manifest.ts"
import { type Content, readTar, TarFault } from "./tar.ts"

type Take = (part: PartName, content: Content) => Promise<void>
interface Seen {
  readonly parts: Manifest["parts"]
  readonly lines: ReadonlyMap<string, number>
}

/** More than the manifest of a million files. */
const longestManifest = 400 * 1024 * 1024

/**
 * Reads a whole archive, gives each part in its order to `take`, and compares everything with the manifest at its end:
 * the parts and their checksums, and how many rows and jobs there are. What `take` throws rises as it is.
 * @throws BackupRefused when it is damaged, cut off, or no backup of ours; `take` has had the parts before that then
 */
export async function readArchive(path: string, take: Take): Promise<Manifest> {
  const parts: Manifest["parts"] = []
  const lines = new Map<string, number>()
  let manifest: Manifest | undefined
  let ours = false

  async function taken(part: PartName, name: string, content: Content): Promise<void> {
    const hash = createHash("sha256")
    let [bytes, newlines] = [0, 0]
    const counted = async function* () {
      for await (const chunk of content) {
        hash.update(chunk)
        bytes += chunk.length
        if (part.kind === "rows" || part.kind === "jobs") newlines += newlinesIn(chunk)
        yield chunk
      }
    }
    await take(part, counted())
    parts.push({ name, bytes, sha256: hash.digest("hex") })
    const subject = part.kind === "rows" ? `rows of ${part.table}` : part.kind
    lines.set(subject, (lines.get(subject) ?? 0) + newlines)
  }

  try {
    await readTar(unzipped(path), async ({ name, isFile }, content) => {
      const part = isFile ? partNamed(name) : null
      if (!part) throw ours ? damaged("it holds something that no backup does") : foreign()
      if (manifest) throw damaged("something follows its end")
      ours = true
      if (part.kind === "manifest") manifest = parseManifest(await textOf(content))
      else await taken(part, name, content)
    })
  } catch (error) {
    throw explained(error, path, ours)
  }
  if (!manifest) throw ours ? damaged("it is cut off") : foreign()
  demandWhole(manifest, { parts, lines })
  return manifest
}

async function* unzipped(path: string): AsyncGenerator<Uint8Array> {
  const zipped = createReadStream(path)
  const plain = createGunzip()
  const flowing = pipeline(zipped, plain)
  // Told by the loop, which sees the same error.
  flowing.catch(() => {})
  try {
    for await (const chunk of plain) yield chunk
    await flowing
  } finally {
    zipped.destroy()
  }
}

/** Takes a part without keeping it. */
export async function pass(_part: PartName, content: Content): Promise<void> {
  for await (const _ of content);
}

/** The whole of a small part. */
export async function textOf(content: Content): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    length += chunk.length
    if (length > longestManifest) throw damaged("a part of it is too long")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** What is wrong with the archive itself, in words for the operator; every other error stays what it is. */
function explained(error: unknown, path: string, ours: boolean): unknown {
  if (!(error instanceof Error)) return error
  const code = "code" in error ? String(error.code) : ""
  if (error instanceof TarFault || code.startsWith("Z_"))
    return ours ? damaged("it cannot be read to its end") : foreign()
  const mistaken =
    ["ENOENT", "EISDIR", "EACCES", "ENOTDIR"].includes(code) && !("path" in error && error.path !== path)
  return mistaken ? new BackupRefused(`The backup cannot be read: ${error.message}`) : error
}

function demandWhole(manifest: Manifest, { parts, lines }: Seen): void {
  if (parts.length !== manifest.parts.length) throw damaged("parts are missing or too many")
  for (const [index, part] of parts.entries()) {
    const said = manifest.parts[index]
    if (said?.name !== part.name) throw damaged(`${part.name} stands where another part should`)
    if (said.bytes !== part.bytes || said.sha256 !== part.sha256) throw damaged(`${part.name} has changed`)
  }
  const expected = manifest.tables.flatMap((table) =>
    Array.from({ length: table.parts }, (_, place) => rowsPart(table.name, place + 1)),
  )
  const found = parts.filter(({ name }) => name.startsWith("tables/"))
  if (expected.length !== found.length || found.some(({ name }, place) => name !== expected[place]))
    throw damaged("its tables are not what its manifest says")
  for (const { name, rows } of manifest.tables) {
    const held = lines.get(`rows of ${name}`) ?? 0
    if (held !== rows) throw damaged(`${name} should have ${rows} rows and has ${held}`)
  }
  if ((lines.get("jobs") ?? 0) !== manifest.jobs) throw damaged("its jobs are not what its manifest says")
  if (new Set(parts.map(({ name }) => name)).size !== parts.length) throw damaged("a part stands in it twice")
}

function newlinesIn(chunk: Uint8Array): number {
  let found = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) found++
  return found
}

function damaged(how: string): BackupRefused {
  return new BackupRefused(`The backup is damaged: ${how}. Nothing was changed.`)
}

function foreign(): BackupRefused {
  return new BackupRefused("This file is no backup of Samling. Nothing was changed.")
}
