import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, published, refusalOf, signedIn } from "#test/entries.ts"
import { readyPicture } from "#test/files.ts"
import { deskMedia } from "../queries/desk-media.ts"
import { removeSeveral } from "./remove-several.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-several-"))
vi.stubEnv("DATA_DIR", folder)
useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("of those chosen, what nothing uses goes; what somebody began to use stays", async () => {
  const [one, two, used] = [await readyPicture(), await readyPicture(), await readyPicture()]
  await published("NEWS", { title: "Bruger et", heroId: used, heroAlt: "Et felt" })
  const ask = { kind: null, search: "", tag: "", only: "unused", page: 1, pageSize: 50 } as const
  expect((await deskMedia(desk, ask)).rows.map(({ id }) => id).sort()).toEqual([one, two].sort())
  const ids = [one, two, two, used, randomUUID()]
  expect(await removeSeveral(desk, { ids })).toEqual({ removed: 2, stayed: 2 })
  const there = await db.mediaAsset.findMany({ select: { id: true } })
  expect(there).toEqual([{ id: used }])
  expect(await db.auditEntry.count({ where: { operation: "media.removed" } })).toBe(2)
})

test("one who may not removes none", async () => {
  const id = await readyPicture()
  expect(await refusalOf(removeSeveral(await signedIn("WRITER"), { ids: [id] }))).toBe("errors.notAllowed")
  expect(await db.mediaAsset.count({ where: { id } })).toBe(1)
})
