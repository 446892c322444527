import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { db } from "#platform/database/client.ts"
import { pathOnDisk } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { partBytes } from "../rules/runs.ts"
import { keyOf } from "../run-files.ts"
import { beginImport } from "./begin-import.ts"
import { receiveImportPart } from "./receive-import-part.ts"

useDatabase()
const folder = mkdtempSync(join(tmpdir(), "samling-parts-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = Buffer.alloc(partBytes + 5_000, "æ")
const begun = async (bytes = whole.length, media: number | null = null) =>
  beginImport(desk, {
    kind: "WORDPRESS",
    file: { filename: "a.xml", bytes },
    media: media === null ? null : { filename: "m.zip", bytes: media },
  })
const send = (id: string, at: number, bytes: Uint8Array, part: "file" | "media" = "file") =>
  receiveImportPart(desk, { id, part, at, bytes })

test("a file comes in parts; one that is sent twice stands once, and the last sets a job to work", async () => {
  const { id } = await begun()
  const [first, rest] = [whole.subarray(0, partBytes), whole.subarray(partBytes)]
  expect(await send(id, 0, first)).toEqual({ received: partBytes, isWhole: false })
  await send(id, 0, first)
  expect(await send(id, partBytes, rest)).toEqual({ received: whole.length, isWhole: true })
  expect(readFileSync(pathOnDisk(keyOf(id, "file"))).equals(whole)).toBe(true)
  expect((await db.importRun.findUniqueOrThrow({ where: { id }, select: { status: true } })).status).toBe(
    "TRYING",
  )
  expect(await refusalOf(send(id, 0, first))).toBe("imports.room.notReceiving")
})

test("nothing is looked at before both files are there", async () => {
  const { id } = await begun(10, 20)
  expect((await send(id, 0, Buffer.alloc(10))).isWhole).toBe(false)
  expect((await send(id, 0, Buffer.alloc(20), "media")).isWhole).toBe(true)
})

test("a part that leaves a gap, is too large, reaches past the end or is empty is refused", async () => {
  const { id } = await begun()
  for (const [at, bytes] of [
    [1, Buffer.alloc(1)],
    [0, Buffer.alloc(partBytes + 1)],
    [0, Buffer.alloc(0)],
  ] as const)
    expect(await refusalOf(send(id, at, bytes))).toContain("invalid")
  const { id: short } = await begun(5)
  expect(await refusalOf(send(short, 0, Buffer.alloc(6)))).toContain("invalid")
})
