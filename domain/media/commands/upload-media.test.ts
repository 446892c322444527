import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { crc32 } from "node:zlib"
import sharp from "sharp"
import { afterAll, describe, expect, test, vi } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { get } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { archive, flat, openDocument, openXml } from "#test/media.ts"
import { renderMedia } from "../jobs.ts"
import { servedFile } from "../queries/served-file.ts"
import { mostBytes } from "../rules/acceptable.ts"
import { uploadMedia } from "./upload-media.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-media-"))
vi.stubEnv("DATA_DIR", folder)
const database = useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const png = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#c3271b" } })
  .png()
  .toBuffer()
const photo = await sharp({
  create: {
    width: 900,
    height: 600,
    channels: 3,
    background: "#888",
    noise: { type: "gaussian", mean: 128, sigma: 40 },
  },
})
  .jpeg()
  .toBuffer()
const huge = await flat(8_200, 5_001, "#0d6044", "jpeg")
const pdf = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")

test("a picture is kept as it came, under a name of our own, and waits to be made in every width", async () => {
  const editor = await signedIn("EDITOR")
  const { id } = await uploadMedia(editor, { filename: "felt.png", bytes: png, alt: "  Et rødt felt " })
  const asset = await db.mediaAsset.findUniqueOrThrow({ where: { id } })
  expect(asset).toMatchObject({
    kind: "IMAGE",
    status: "PROCESSING",
    filename: "felt.png",
    mime: "image/png",
    bytes: png.length,
    sha256: createHash("sha256").update(png).digest("hex"),
    width: 600,
    height: 400,
    alt: "Et rødt felt",
    uploadedById: editor.personId,
  })
  expect(asset.storageKey).toMatch(/^originals\/\d{4}-\d{2}\/[0-9a-f-]{36}$/)
  expect(Buffer.from(await get(asset.storageKey)).equals(png)).toBe(true)
  const jobs = await database.sql(`SELECT data FROM pgboss.job WHERE name = 'media.render'`)
  expect(jobs).toContainEqual({ data: { id } })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: id, actorId: editor.personId },
    select: { operation: true },
  })
  expect(log?.operation).toBe("media.uploaded")
})

test("the bytes that came are never served, only what was made from them", async () => {
  const { id } = await uploadMedia(desk, { filename: "felt.png", bytes: png, alt: "" })
  await renderMedia(id)
  const asset = await db.mediaAsset.findUniqueOrThrow({
    where: { id },
    select: { status: true, storageKey: true, renditions: { select: { width: true, storageKey: true } } },
  })
  expect(asset.status).toBe("READY")
  expect([...new Set(asset.renditions.map(({ width }) => width))].sort()).toEqual([320, 400, 480, 600])
  expect(await servedFile(visitor, asset.storageKey)).toBeNull()
  for (const { storageKey } of asset.renditions) expect(await servedFile(visitor, storageKey)).not.toBeNull()
})

test("a PDF is ready at once", async () => {
  const { id } = await uploadMedia(desk, { filename: "vedtægter.pdf", bytes: pdf, alt: "" })
  const asset = await db.mediaAsset.findUniqueOrThrow({ where: { id } })
  expect(asset).toMatchObject({ kind: "FILE", status: "READY", mime: "application/pdf", width: null })
  expect(await servedFile(visitor, asset.storageKey)).toEqual({
    mime: "application/pdf",
    filename: "vedtægter.pdf",
  })
})

test.each([
  ["docx", openXml("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["ods", openDocument("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet"],
])("a %s is ready at once, served by what it is and not by its name", async (ending, bytes, mime) => {
  const { id } = await uploadMedia(desk, { filename: "bilag.html", bytes, alt: "" })
  const asset = await db.mediaAsset.findUniqueOrThrow({
    where: { id },
    select: { status: true, storageKey: true },
  })
  expect(asset.status).toBe("READY")
  expect(asset.storageKey.endsWith(`.${ending}`)).toBe(true)
  expect(await servedFile(visitor, asset.storageKey)).toEqual({ mime, filename: "bilag.html" })
})

test("bytes that are here already are not kept twice, however many bring them at once, unless it is wished", async () => {
  const bytes = await flat(60, 40, "#2238a8")
  const again = { filename: "kopi.png", bytes, alt: "", sameAgain: "use" } as const
  const first = await uploadMedia(desk, { ...again, filename: "felt.png" })
  expect(first.duplicateOf).toBeNull()
  const before = await left()
  const others = await Promise.all(Array.from({ length: 4 }, () => uploadMedia(desk, again)))
  expect(others).toEqual(others.map(() => ({ id: first.id, duplicateOf: first.id })))
  expect(await left()).toEqual(before)
  expect((await uploadMedia(desk, { ...again, sameAgain: "keep" })).id).not.toBe(first.id)

  const fresh = await flat(61, 40, "#2238a8")
  const atOnce = await Promise.all(
    Array.from({ length: 4 }, () => uploadMedia(desk, { ...again, bytes: fresh })),
  )
  expect(new Set(atOnce.map(({ id }) => id)).size).toBe(1)
})

test("what it is called says nothing of what it is, and leads to no other folder", async () => {
  const { id } = await uploadMedia(desk, { filename: "C:\\hemmeligt/../x.pdf\u0000", bytes: png, alt: "" })
  const row = { mime: true, filename: true, storageKey: true } as const
  const asset = await db.mediaAsset.findUniqueOrThrow({ where: { id }, select: row })
  expect(asset).toMatchObject({ mime: "image/png", filename: "x.pdf" })
  expect(asset.storageKey).not.toContain("x.pdf")
  const unnamed = await uploadMedia(desk, { filename: "a/", bytes: pdf, alt: "" })
  expect(await db.mediaAsset.findUnique({ where: { id: unnamed.id }, select: { filename: true } })).toEqual({
    filename: "fil",
  })
})

test("words with what no text may hold are cleared of it", async () => {
  const { id } = await uploadMedia(desk, { filename: "a.png", bytes: png, alt: "Børn\u0000 læser\r\nhøjt" })
  expect(await db.mediaAsset.findUnique({ where: { id }, select: { alt: true } })).toEqual({
    alt: "Børn læser højt",
  })
})

describe("is refused with what to do instead, leaving neither row nor file:", () => {
  const text = (value: string) => new TextEncoder().encode(value)
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypheic"), text("\0\0\0\0mif1heic")])
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
  const oldOffice = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])
  const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypmp42\0\0\0\0mp42isom")])
  const cases: [what: string, filename: string, bytes: Uint8Array, code: string][] = [
    ["nothing", "tom.png", new Uint8Array(), "media.empty"],
    ["text that is called a picture", "billede.png", text("Ikke et billede"), "media.unknown"],
    ["a program that is called a picture", "billede.jpg", text("MZ\x90\0\x03"), "media.unknown"],
    ["a telephone's own format", "foto.jpg", heic, "media.heic"],
    ["a drawing with a script in it", "tegning.svg", text(svg), "media.svg"],
    ["the same, called a picture", "tegning.png", text(`<?xml version="1.0"?>${svg}`), "media.svg"],
    ["a page called a picture", "side.png", text("<!doctype html><script></script>"), "media.markup"],
    ["a scanner's format", "skan.tif", Buffer.concat([text("II*\0"), Buffer.alloc(64)]), "media.tiff"],
    ["a picture cut off in its head", "halv.png", png.subarray(0, 20), "media.broken"],
    [
      "a photo that was not copied to its end",
      "halv.jpg",
      photo.subarray(0, photo.length / 2),
      "media.cutOff",
    ],
    ["41 megapixels", "kæmpe.jpg", huge, "media.tooManyPixels"],
    ["a Word file with macros", "brev.docx", openXml("docx", { "word/vbaProject.bin": "x" }), "media.macros"],
    ["a Word file of before 2007", "brev.doc", oldOffice, "media.oldOffice"],
    ["an archive of anything", "alt.docx", archive({ "a.txt": "x" }), "media.unknown"],
    ["a film", "film.jpg", film, "media.video"],
    ["a picture's first bytes and then noise", "støj.png", noise(), "media.broken"],
    ["more pixels than can be made smaller", "stor.png", withSize(10_000, 5_000), "media.tooManyPixels"],
    ["more bytes than 25 MB", "tung.png", heavy(), "media.tooLarge"],
  ]
  test.each(cases)("%s", async (_, filename, bytes, code) => {
    const before = await left()
    expect(await refusalOf(uploadMedia(desk, { filename, bytes, alt: "" }))).toBe(code)
    expect(await left()).toEqual(before)
  })
})

test("editors and event managers upload, all others leave nothing", async () => {
  const upload = { filename: "felt.png", bytes: png, alt: "" }
  const others = [visitor, await signedIn(), await signedIn("FINANCE_OFFICER"), await signedIn("REVIEWER")]
  const before = await left()
  for (const actor of others) {
    expect(await refusalOf(uploadMedia(actor, upload))).toBe("errors.notAllowed")
  }
  expect(await left()).toEqual(before)
  await uploadMedia(await signedIn("EVENT_MANAGER"), upload)
})

test("when the row cannot be written the file does not stay", async () => {
  await database.sql(`ALTER TABLE "MediaAsset" ADD CONSTRAINT planted CHECK ("filename" <> 'plantet.png')`)
  const before = await left()
  await expect(uploadMedia(desk, { filename: "plantet.png", bytes: png, alt: "" })).rejects.toThrow("planted")
  expect(await left()).toEqual(before)
})

/** Rows, jobs, lines of the log and files there are. */
async function left(): Promise<unknown> {
  const jobs = await database.sql(`SELECT count(*)::int AS n FROM pgboss.job`)
  const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
  return {
    rows: await db.mediaAsset.count(),
    log: await db.auditEntry.count(),
    jobs,
    files: files.filter((file) => file.isFile()).length,
  }
}

/** A picture whose head says that it is this large. */
function withSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

function heavy(): Uint8Array {
  return Buffer.concat([png, Buffer.alloc(mostBytes + 1 - png.length)])
}

function noise(): Uint8Array {
  return Buffer.concat([png.subarray(0, 16), Buffer.alloc(200, 7)])
}
