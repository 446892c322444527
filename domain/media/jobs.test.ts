import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { db } from "#platform/database/client.ts"
import { get, put, remove } from "#platform/storage/storage.ts"
import { onePage } from "#prisma/demo/pictures.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { uploadMedia } from "./commands/upload-media.ts"
import { readMedia, sweepUnread } from "./jobs.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-read-"))
vi.stubEnv("DATA_DIR", folder)
const database = useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function uploaded(...lines: string[]): Promise<{ id: string; storageKey: string }> {
  const { id } = await uploadMedia(desk, { filename: "bilag.pdf", bytes: onePage(lines), alt: "" })
  return db.mediaAsset.findUniqueOrThrow({ where: { id }, select: { id: true, storageKey: true } })
}

async function textOf(id: string): Promise<string | null> {
  const { text } = await db.mediaAsset.findUniqueOrThrow({ where: { id }, select: { text: true } })
  return text
}

test("a PDF that comes waits to be read, and is read once", async () => {
  const { id, storageKey } = await uploaded("Vedtægter")
  expect(await textOf(id)).toBeNull()
  const jobs = await database.sql(`SELECT data FROM pgboss.job WHERE name = 'media.read'`)
  expect(jobs).toContainEqual({ data: { id } })
  await readMedia(id)
  expect(await textOf(id)).toBe("Vedtægter")
  await put(storageKey, onePage(["Noget andet"]))
  await readMedia(id)
  expect(await textOf(id)).toBe("Vedtægter")
})

test("a broken one is read as nothing, and not again", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
  const { id } = await uploadMedia(desk, { filename: "tom.pdf", bytes, alt: "" })
  await readMedia(id)
  expect(await textOf(id)).toBe("")
})

test("what is gone, and what is a picture, is left alone", async () => {
  await readMedia("018f0000-0000-7000-8000-000000000000")
  const [picture] = await database.sql<{ id: string }>(
    `INSERT INTO "MediaAsset" ("id", "kind", "filename", "mime", "bytes", "sha256", "storageKey")
      VALUES (gen_random_uuid(), 'IMAGE', 'a.png', 'image/png', 1, 'a', 'originals/x') RETURNING "id"`,
  )
  await readMedia(picture?.id ?? "")
  expect(await textOf(picture?.id ?? "")).toBeNull()
})

test("the sweep reads what no job has read; a file that is missing stands in nobody's way", async () => {
  const first = await uploaded("Første")
  const missing = await uploaded("Mangler")
  const last = await uploaded("Sidste")
  const bytes = await get(missing.storageKey)
  await remove(missing.storageKey)
  await sweepUnread()
  expect([await textOf(first.id), await textOf(missing.id), await textOf(last.id)]).toEqual([
    "Første",
    null,
    "Sidste",
  ])
  await put(missing.storageKey, bytes)
  await sweepUnread()
  expect(await textOf(missing.id)).toBe("Mangler")
})
