import { randomUUID } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, expect, test, vi } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { db } from "#platform/database/client.ts"
import { exists, get } from "#platform/storage/storage.ts"
import { onePage } from "#prisma/demo/pictures.ts"
import { useDatabase } from "#test/database.ts"
import { desk, published, refusalOf, signedIn } from "#test/entries.ts"
import { flat, openXml } from "#test/media.ts"
import { readMedia, renderMedia } from "../jobs.ts"
import { servedFile } from "../queries/served-file.ts"
import { cropMedia } from "./crop-media.ts"
import { replaceMedia } from "./replace-media.ts"
import { uploadMedia } from "./upload-media.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-replace-"))
vi.stubEnv("DATA_DIR", folder)
useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const [red, blue] = [await flat(800, 600, "#ff0000"), await flat(1_200, 400, "#0000ff", "jpeg")]

test("every page shows the new picture from the moment it is made, and the old one until then", async () => {
  const id = await picture()
  await cropMedia(desk, {
    id,
    rendering: 1,
    crop: { x: 0, y: 0, width: 300, height: 300 },
    focal: { x: 0, y: 0 },
  })
  await renderMedia(id)
  await published("NEWS", { title: "Med billede", heroId: id, heroAlt: "Et felt" })
  const shown = async () => {
    const picture = (await newsArticle(visitor, "/nyheder/med-billede"))?.article.picture
    return { colour: await colourOf(picture?.src ?? ""), size: [picture?.width, picture?.height] }
  }
  const [before, original] = [await shown(), await originalOf(id)]
  expect(before).toEqual({ colour: "red", size: [300, 300] })
  await replaceMedia(desk, { id, filename: "nyt.jpg", bytes: blue })
  expect(await shown()).toEqual(before)
  const version = await publicVersion()
  await renderMedia(id)
  expect(await shown()).toEqual({ colour: "blue", size: [1_200, 400] })
  expect(await publicVersion()).toBe(version + 1n)
  expect(await exists(original), "what was uploaded first is gone").toBe(false)
  expect(await db.mediaAsset.findUnique({ where: { id }, select: { filename: true, alt: true } })).toEqual({
    filename: "nyt.jpg",
    alt: "Et felt",
  })
})

test("the address of a file that was leads to the one that is, also after the next", async () => {
  const { id } = await uploadMedia(desk, { filename: "a.pdf", bytes: onePage(["Første"]), alt: "" })
  await readMedia(id)
  const first = await originalOf(id)
  await replaceMedia(desk, { id, filename: "b.docx", bytes: openXml("docx") })
  await replaceMedia(desk, { id, filename: "c.pdf", bytes: onePage(["Tredje"]) })
  const now = await originalOf(id)
  expect(await servedFile(visitor, first)).toEqual({ movedTo: now })
  expect(await servedFile(visitor, now)).toEqual({ mime: "application/pdf", filename: "c.pdf" })
  expect(await exists(first)).toBe(false)
  await readMedia(id)
  expect(await db.mediaAsset.findUnique({ where: { id }, select: { text: true } })).toEqual({
    text: "Tredje",
  })
})

test("what could not be read gets a second chance", async () => {
  const id = await picture()
  await db.mediaAsset.update({
    where: { id },
    data: { status: "FAILED", failure: "media.broken" },
    select: { id: true },
  })
  await replaceMedia(desk, { id, filename: "nyt.jpg", bytes: blue })
  await renderMedia(id)
  const asset = await db.mediaAsset.findUnique({ where: { id }, select: { status: true, failure: true } })
  expect(asset).toEqual({ status: "READY", failure: null })
})

test("a picture by a file, a file by a picture, what is not there, by one who may not: refused, and nothing is left", async () => {
  const id = await picture()
  const file = await uploadMedia(desk, { filename: "a.pdf", bytes: onePage(["Fil"]), alt: "" })
  const before = await left()
  const replace = (which: string, bytes: Uint8Array, actor: Parameters<typeof replaceMedia>[0] = desk) =>
    refusalOf(replaceMedia(actor, { id: which, filename: "x", bytes }))
  expect(await replace(id, onePage(["Fil"]))).toBe("media.replaceWith.IMAGE")
  expect(await replace(file.id, blue)).toBe("media.replaceWith.FILE")
  expect(await replace(randomUUID(), blue)).toBe("errors.notFound")
  expect(await replace(id, blue.subarray(0, 60))).toMatch(/^media\.(broken|cutOff)$/)
  for (const actor of [visitor, await signedIn(), await signedIn("EVENT_MANAGER"), await signedIn("WRITER")])
    expect(await replace(id, blue, actor)).toBe("errors.notAllowed")
  expect(await left()).toEqual(before)
})

test("the log says what stood there and what stands there now", async () => {
  const id = await picture()
  const editor = await signedIn("EDITOR")
  await replaceMedia(editor, { id, filename: "nyt.jpg", bytes: blue })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(log).toMatchObject({
    operation: "media.replaced",
    details: { before: "felt.png", now: "nyt.jpg" },
  })
})

async function picture(): Promise<string> {
  const { id } = await uploadMedia(desk, { filename: "felt.png", bytes: red, alt: "Et felt" })
  await renderMedia(id)
  return id
}

async function originalOf(id: string): Promise<string> {
  return (await db.mediaAsset.findUniqueOrThrow({ where: { id }, select: { storageKey: true } })).storageKey
}

async function colourOf(src: string): Promise<string> {
  const { dominant } = await sharp(await get(src.replace("/media/", ""))).stats()
  return dominant.r > dominant.b ? "red" : "blue"
}

async function publicVersion(): Promise<bigint> {
  return (await db.publicVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })).version
}

async function left(): Promise<unknown> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
  return {
    rows: await db.mediaAsset.findMany({ orderBy: { id: "asc" } }),
    log: await db.auditEntry.count(),
    files: files.filter((file) => file.isFile()).length,
  }
}
