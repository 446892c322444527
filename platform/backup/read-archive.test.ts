import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { beforeAll, expect, test } from "vitest"
import { allFiles } from "#platform/storage/storage.ts"
import { type ManifestText, type Parts, partsOf, withManifest, withPart, writeParts } from "#test/archives.ts"
import { useDatabase } from "#test/database.ts"
import { usePlaces } from "#test/places.ts"
import { backUp } from "./back-up.ts"
import { BackupRefused } from "./manifest.ts"
import { checkedArchive } from "./restore.ts"

const database = useDatabase()
const places = usePlaces()
const folder = places.folder()
const whole = join(folder, "whole.tar.gz")
let parts: Parts

beforeAll(async () => {
  const media = places.folder()
  mkdirSync(join(media, "2026-01"))
  writeFileSync(join(media, "2026-01", "a.webp"), "a picture")
  await database.sql(
    `INSERT INTO "Speaker" ("id", "slug", "name") SELECT gen_random_uuid(), i::text, i::text FROM generate_series(1, 500) i`,
  )
  await backUp(whole, { url: database.url, files: allFiles(media), secret: "x", version: "0.1.0" })
  parts = await partsOf(whole)
})

async function refusal(path: string): Promise<string> {
  const error = await checkedArchive(path).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(BackupRefused)
  return error instanceof Error ? error.message : ""
}

function changedBytes(change: (bytes: Buffer) => Buffer): string {
  const path = join(folder, "changed.tar.gz")
  writeFileSync(path, change(readFileSync(whole)))
  return path
}

async function forged(change: (parts: Parts) => Parts): Promise<string> {
  const path = join(folder, "forged.tar.gz")
  await writeParts(path, change(parts))
  return path
}

test("control: the archive itself is whole, and so is one that is written again from its parts", async () => {
  const manifest = await checkedArchive(whole)
  expect(manifest.tables.find(({ name }) => name === "Speaker")?.rows).toBe(500)
  expect(await checkedArchive(await forged((same) => same))).toEqual(manifest)
})

test("a flipped bit is seen wherever it changes what is held", async () => {
  const zipped = readFileSync(whole)
  let seen = 0
  // The ten bytes of a gzip's head say nothing of the content: a flag or a time there may change unseen.
  for (let at = 10; at < zipped.length; at += Math.floor(zipped.length / 60)) {
    const path = changedBytes((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
      return bytes
    })
    if (unzipsToTheSame(path)) continue
    expect(await refusal(path), `byte ${at}`).toMatch(/damaged|no backup/)
    seen++
  }
  expect(seen).toBeGreaterThan(50)
})

/** A bit may be filling, or point to another copy of the same zeros (RFC 1951): nothing is damaged then. */
function unzipsToTheSame(path: string): boolean {
  try {
    return gunzipSync(readFileSync(path)).equals(gunzipSync(readFileSync(whole)))
  } catch {
    return false
  }
}

test.each([0.02, 0.5, 0.9, 0.999])("cut off at %d of its length", async (share) => {
  const path = changedBytes((bytes) => bytes)
  truncateSync(path, Math.floor(readFileSync(whole).length * share))
  expect(await refusal(path)).toMatch(/damaged|no backup/)
})

test.each<[string, () => Buffer]>([
  ["an empty file", () => Buffer.alloc(0)],
  ["a text", () => Buffer.from("Kære alle\n")],
  ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["something gzipped", () => gzipSync("Kære alle\n".repeat(200))],
  ["a gzip of nothing", () => gzipSync("")],
  ["zeros", () => Buffer.alloc(4096)],
])("%s is no backup", async (_, bytes) => {
  expect(await refusal(changedBytes(bytes))).toMatch(/no backup of Samling/)
})

test("another program's archive is no backup", async () => {
  expect(
    await refusal(await forged(() => [{ name: "wordpress/index.php", content: Buffer.from("<?php") }])),
  ).toMatch(/no backup of Samling/)
})

test("no such file, or a folder", async () => {
  expect(await refusal(join(folder, "nowhere.tar.gz"))).toMatch(/cannot be read/)
  expect(await refusal(folder)).toMatch(/cannot be read/)
})

const last = () => parts.length - 1
const rowsOf = (name: string) => name.startsWith("tables/Speaker/")

test.each<[string, (parts: Parts) => Parts]>([
  ["without its manifest", (all) => all.slice(0, -1)],
  ["a part is missing", (all) => all.filter(({ name }) => !rowsOf(name))],
  ["a part is there twice", (all) => [all[0], ...all].filter((part) => part !== undefined)],
  [
    "two parts have changed places",
    (all) => [all[1], all[0], ...all.slice(2)].filter((part) => part !== undefined),
  ],
  ["something follows the manifest", (all) => [...all, { name: "media/x.jpg", content: Buffer.from("x") }]],
  ["an unknown part", (all) => all.toSpliced(1, 0, { name: "notes.txt", content: Buffer.from("x") })],
  [
    "a file beside the storage",
    (all) => all.toSpliced(1, 0, { name: "media/../../x", content: Buffer.from("x") }),
  ],
  ["an absolute path", (all) => all.toSpliced(1, 0, { name: "/etc/cron.d/x", content: Buffer.from("x") })],
  ["a hidden file", (all) => all.toSpliced(1, 0, { name: "media/.htaccess", content: Buffer.from("x") })],
  [
    "a link",
    (all) => all.toSpliced(1, 0, { name: "media/x.jpg", content: Buffer.from(""), type: "symlink" }),
  ],
  [
    "a row changed",
    (all) =>
      all.map((part) =>
        rowsOf(part.name) ? { ...part, content: Buffer.from(String(part.content).replace("7", "8")) } : part,
      ),
  ],
  [
    "a file the manifest does not know",
    (all) => all.toSpliced(last(), 0, { name: "media/2026-01/b.webp", content: Buffer.from("x") }),
  ],
  ["a manifest that is no JSON", (all) => all.with(-1, { name: "manifest.json", content: Buffer.from("{") })],
  [
    "a manifest of something else",
    (all) => all.with(-1, { name: "manifest.json", content: Buffer.from("{}") }),
  ],
])("refused: %s", async (_, change) => {
  expect(await refusal(await forged(change))).toMatch(/damaged/)
})

test("control: a file in the storage may be added by whoever writes the manifest too", async () => {
  const part = { name: "media/2026-01/b.webp", content: Buffer.from("x") }
  expect(await checkedArchive(await forged((all) => withPart(all, part)))).toMatchObject({
    product: "samling",
  })
})

test.each<[string, "file" | "symlink"]>([
  ["media/../../x", "file"],
  ["media/2026-01/../../../x", "file"],
  ["media//etc/x", "file"],
  ["/etc/cron.d/x", "file"],
  ["media/.htaccess", "file"],
  ["media/a b", "file"],
  ["media/", "file"],
  ["notes.txt", "file"],
  ["tables/Speaker/../x.copy", "file"],
  ["media/x.jpg", "symlink"],
])("refused even when the manifest names it: %s as a %s", async (name, type) => {
  const part = { name, type, content: Buffer.from(type === "file" ? "x" : "") }
  expect(await refusal(await forged((all) => [...all.slice(0, 1), ...withPart(all.slice(1), part)]))).toMatch(
    /holds something that no backup does/,
  )
})

test.each<[string, (manifest: ManifestText) => void, RegExp]>([
  ["one row more", (manifest) => speaker(manifest).rows++, /Speaker should have 501 rows and has 500/],
  ["one part more", (manifest) => speaker(manifest).parts++, /tables are not/],
  ["a job", (manifest) => manifest.jobs++, /jobs are not/],
  [
    "a table fewer",
    (manifest) => manifest.tables.splice(manifest.tables.indexOf(speaker(manifest)), 1),
    /tables are not/,
  ],
  ["a field of its own", (manifest) => Object.assign(manifest, { more: 1 }), /manifest is wrong/],
  [
    "a table with a strange name",
    (manifest) => Object.assign(speaker(manifest), { name: 'x"; DROP' }),
    /manifest is wrong at tables/,
  ],
  ["a later format", (manifest) => manifest.format++, /newer version/],
  [
    "a migration that nobody knows yet",
    (manifest) => manifest.migrations.push("20990101000000_later"),
    /newer version/,
  ],
])("refused: a manifest that names %s", async (_, change, says) => {
  expect(await refusal(await forged((all) => withManifest(all, change)))).toMatch(says)
})

function speaker(manifest: ManifestText) {
  const table = manifest.tables.find(({ name }) => name === "Speaker")
  if (!table) throw new Error("the manifest names no speakers")
  return table
}
