import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { db } from "#platform/database/client.ts"
import { pathOnDisk } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { sentImport, zipped } from "#test/imports.ts"
import { fourFields } from "#test/media.ts"
import { oldSite, wxr } from "#test/wordpress.ts"
import { forgetImports, runImport } from "../jobs.ts"
import { importRun } from "../queries/import-run.ts"
import { keyOf } from "../run-files.ts"
import { bringImportIn } from "./bring-import-in.ts"

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), "samling-runs-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const post = (id: number, more: object = {}) => ({
  id,
  title: `Nr. ${id}`,
  slug: `nr-${id}`,
  content: "Tekst.",
  ...more,
})
const stored = () =>
  database.sql(`SELECT (SELECT count(*) FROM "Entry") AS entries, (SELECT count(*) FROM "MediaAsset") AS media,
    (SELECT count(*) FROM "ImportedItem") AS items, (SELECT max("updatedAt") FROM "Entry") AS changed`)

test("first is shown what would come, then it comes, with a report; the same again brings nothing", async () => {
  const file = wxr([
    { id: 9, type: "attachment", title: "Bus", file: "2019/05/bus.png", alt: "En bus" },
    post(1, { content: `<img src="${oldSite}/wp-content/uploads/2019/05/bus.png">` }),
    post(2, { status: "draft", content: "[kontakt_formular id=7]" }),
    post(3, { status: "private", title: "Skjult" }),
    post(4, { type: "page", content: `<img src="${oldSite}/wp-content/uploads/2019/05/vaek.png">` }),
  ])
  const media = await zipped({ "uploads/2019/05/bus.png": await fourFields(), "__MACOSX/x.png": "x" })
  const editor = await signedIn("EDITOR")
  const before = await stored()
  const id = await sentImport(editor, { file, media })
  expect(await refusalOf(bringImportIn(editor, { id }))).toBe("imports.room.notWaiting")
  await runImport(id)
  expect(await stored()).toEqual(before)
  const tried = await importRun(editor, id)
  expect(tried).toMatchObject({
    status: "TRIED",
    can: { bring: true, goOn: false, drop: true },
    report: { published: 1, drafts: 1, pages: 1, media: 1, boxes: 1, already: 0 },
  })
  expect(tried.report?.skipped).toEqual([{ id: "3", title: "Skjult", reason: "private" }])
  expect(tried.report?.missingFiles).toEqual([`${oldSite}/wp-content/uploads/2019/05/vaek.png`])

  expect(await refusalOf(bringImportIn(await signedIn("WRITER"), { id }))).toContain("notAllowed")
  await bringImportIn(editor, { id })
  await runImport(id)
  const done = await importRun(editor, id)
  expect(done).toMatchObject({
    status: "DONE",
    report: { published: 1, drafts: 1, pages: 1, media: 1, boxes: 1, redirects: 2 },
  })
  expect(done.report?.items.map(({ path, as }) => [path, as])).toEqual([
    ["/nyheder/nr-1", "PUBLISHED"],
    ["/nyheder/nr-2", "DRAFT"],
    ["/nr-4", "PAGE"],
  ])
  for (const part of ["file", "media"] as const) expect(existsSync(pathOnDisk(keyOf(id, part)))).toBe(false)

  const after = await stored()
  const again = await sentImport(editor, { file, media })
  await runImport(again)
  await bringImportIn(editor, { id: again })
  await runImport(again)
  expect((await importRun(editor, again)).report).toMatchObject({
    published: 0,
    drafts: 0,
    pages: 0,
    media: 0,
    already: 4,
  })
  expect(await stored()).toEqual(after)
})

test("a run that was cut off goes on where it was, and its report tells of all of it", async () => {
  const file = wxr([post(11), post(12), post(13)])
  const id = await sentImport(desk, { file })
  await runImport(id)
  await bringImportIn(desk, { id })
  // As if the process had died after the first.
  const other = await sentImport(desk, { file: wxr([post(11)]) })
  await runImport(other)
  await bringImportIn(desk, { id: other })
  await runImport(other)
  await database.sql(`UPDATE "ImportedItem" SET "runId" = $1 WHERE "runId" = $2`, [id, other])
  await runImport(id)
  expect((await importRun(desk, id)).report).toMatchObject({ published: 3, already: 0 })
  expect(await db.entry.count({ where: { slug: { in: ["nr-11", "nr-12", "nr-13"] } } })).toBe(3)
})

test("of two processes at one run the later stays, and the first stops", async () => {
  const items = Array.from({ length: 30 }, (_, at) => post(100 + at))
  const titles = items.map(({ title }) => title)
  const id = await sentImport(desk, { file: wxr(items) })
  await runImport(id)
  await bringImportIn(desk, { id })
  const first = runImport(id)
  await vi.waitFor(async () => {
    const { worker } = await db.importRun.findUniqueOrThrow({ where: { id }, select: { worker: true } })
    expect(worker).not.toBeNull()
  })
  await database.sql(`UPDATE "ImportRun" SET "worker" = gen_random_uuid() WHERE "id" = $1`, [id])
  await first
  expect((await importRun(desk, id)).status).toBe("BRINGING")
  await runImport(id)
  expect((await importRun(desk, id)).report).toMatchObject({ published: 30 })
  expect(await db.entry.count({ where: { title: { in: titles } } })).toBe(30)
})

test("a file that is no export is refused with the reason, and its files go", async () => {
  const id = await sentImport(desk, { file: "<html><body>Hej</body></html>" })
  await runImport(id)
  expect(await importRun(desk, id)).toMatchObject({
    status: "REFUSED",
    refusal: { code: "import.notWordpress" },
    can: { bring: false, goOn: false, drop: true },
  })
  expect(existsSync(pathOnDisk(keyOf(id, "file")))).toBe(false)
})

test("what never ended is forgotten with its files", async () => {
  const id = await sentImport(desk, { file: wxr([post(77)]) })
  await database.sql(`UPDATE "ImportRun" SET "movedAt" = '2020-01-01' WHERE "id" = $1`, [id])
  expect(await forgetImports(new Date("2021-01-01"))).toBe(1)
  expect(existsSync(pathOnDisk(keyOf(id, "file")))).toBe(false)
  expect(await refusalOf(importRun(desk, id))).toContain("notFound")
})
