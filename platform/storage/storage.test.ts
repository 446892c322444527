import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { exists, put, StorageFull } from "./storage.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-full-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Linux has a file on a disk that is always full. */
test.runIf(existsSync("/dev/full"))("a full disk is told, and nothing of the file is left", async () => {
  mkdirSync(join(folder, "media"), { recursive: true })
  symlinkSync("/dev/full", join(folder, "media", "fuld.bin"))
  await expect(put("fuld.bin", Buffer.alloc(10_000))).rejects.toBeInstanceOf(StorageFull)
  expect(lstatSync(join(folder, "media", "fuld.bin"), { throwIfNoEntry: false })).toBeUndefined()
  await put("fuld.bin", Buffer.alloc(10))
  expect(await exists("fuld.bin")).toBe(true)
})
