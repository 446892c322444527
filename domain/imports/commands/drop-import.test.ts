import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { pathOnDisk } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { sentImport } from "#test/imports.ts"
import { wxr } from "#test/wordpress.ts"
import { runImport } from "../jobs.ts"
import { importRun } from "../queries/import-run.ts"
import { keyOf } from "../run-files.ts"
import { bringImportIn } from "./bring-import-in.ts"
import { dropImport } from "./drop-import.ts"

useDatabase()
const folder = mkdtempSync(join(tmpdir(), "samling-drop-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("what waits is thrown away with its files, and a job that comes late does nothing", async () => {
  const id = await sentImport(desk, { file: wxr([{ id: 1, title: "Aldrig" }]) })
  await dropImport(desk, { id })
  expect(existsSync(pathOnDisk(keyOf(id, "file")))).toBe(false)
  await runImport(id)
  expect(await refusalOf(importRun(desk, id))).toContain("notFound")
})

test("what is done stays", async () => {
  const id = await sentImport(desk, { file: wxr([{ id: 2, title: "Kom" }]) })
  await runImport(id)
  await bringImportIn(desk, { id })
  await runImport(id)
  expect(await refusalOf(dropImport(desk, { id }))).toBe("imports.room.isDone")
})
