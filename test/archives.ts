import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync, gzipSync } from "node:zlib"
import { extract, pack } from "tar-stream"

export type Parts = { name: string; content: Buffer; type?: "file" | "symlink" }[]

/** The parts of an archive, read without the product. */
export async function partsOf(path: string): Promise<Parts> {
  const parts: Parts = []
  const tar = extract()
  tar.end(gunzipSync(readFileSync(path)))
  for await (const entry of tar) {
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(chunk as Buffer)
    parts.push({ name: entry.header.name, content: Buffer.concat(chunks) })
  }
  return parts
}

/** Writes an archive of these parts that is whole as a gzip and as a tar, whatever they say. */
export async function writeParts(path: string, parts: Parts): Promise<void> {
  const tar = pack()
  for (const { name, content, type = "file" } of parts) {
    if (type === "symlink") tar.entry({ name, type, linkname: "/etc/passwd" })
    else tar.entry({ name }, content)
  }
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  writeFileSync(path, gzipSync(Buffer.concat(chunks)))
}

/** The manifest, changed. */
export function withManifest(parts: Parts, change: (manifest: ManifestText) => void): Parts {
  return parts.map((part) => {
    if (part.name !== "manifest.json") return part
    const manifest = JSON.parse(part.content.toString("utf8"))
    change(manifest)
    return { ...part, content: Buffer.from(JSON.stringify(manifest)) }
  })
}

/** A sound archive of a database in which this table is empty. */
export function withoutRowsOf(parts: Parts, table: string): Parts {
  const ofTable = (name: string) => name.startsWith(`tables/${table}/`)
  const kept = parts.filter(({ name }) => !ofTable(name))
  return withManifest(kept, (manifest) => {
    manifest.parts = manifest.parts.filter(({ name }) => !ofTable(name))
    for (const known of manifest.tables) if (known.name === table) Object.assign(known, { rows: 0, parts: 0 })
  })
}

/** An archive with one part more at its beginning, of which its manifest knows. */
export function withPart(parts: Parts, part: Parts[number]): Parts {
  const sha256 = createHash("sha256").update(part.content).digest("hex")
  return withManifest([part, ...parts], (manifest) => {
    manifest.parts.unshift({ name: part.name, bytes: part.content.length, sha256 })
  })
}

/** As it stands in the archive, before anybody has looked whether it is one. */
export interface ManifestText {
  format: number
  migrations: string[]
  tables: { name: string; columns: string[]; rows: number; parts: number }[]
  jobs: number
  parts: { name: string; bytes: number; sha256: string }[]
}
