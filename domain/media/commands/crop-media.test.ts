import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, expect, test, vi } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { shelfOf } from "#domain/content/pictures.ts"
import { db } from "#platform/database/client.ts"
import type { MediaSlot } from "#platform/database/enums.ts"
import { exists, get } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { fourFields } from "#test/media.ts"
import { renderMedia } from "../jobs.ts"
import { servedFile } from "../queries/served-file.ts"
import { uncutAsset } from "../queries/uncut-asset.ts"
import { cropMedia } from "./crop-media.ts"
import { uploadMedia } from "./upload-media.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-crop-"))
vi.stubEnv("DATA_DIR", folder)
useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Red, green, blue and yellow from the upper left, 800 × 600. */
const bytes = await fourFields()
const middle = { x: 50, y: 50 }
const upperLeft = { x: 0, y: 0, width: 400, height: 300 }

test("a crop is what every slot is cut from, and the whole is kept to choose again", async () => {
  const id = await picture()
  expect(await coloursOf(id, "WHOLE")).toEqual(["red", "green", "blue", "yellow"])
  await cropMedia(desk, { id, rendering: 1, crop: upperLeft, focal: middle })
  await renderMedia(id)
  expect(await coloursOf(id, "WHOLE")).toEqual(["red", "red", "red", "red"])
  expect(await coloursOf(id, "SQUARE")).toEqual(["red", "red", "red", "red"])
  expect((await shelfOf([id])).pictures[id]).toMatchObject({ width: 400, height: 300 })
  expect(await colours(await uncutAsset(desk, id))).toEqual(["red", "green", "blue", "yellow"])

  await cropMedia(desk, { id, rendering: 2, crop: null, focal: middle })
  await renderMedia(id)
  expect(await coloursOf(id, "WHOLE")).toEqual(["red", "green", "blue", "yellow"])
})

test("the focal point says which part of a picture a cut keeps", async () => {
  const id = await picture()
  // A wide cut takes 400 of 600 rows: at the top they hold 300 red ones and 100 below; in the lower third of it blue shows.
  await cropMedia(desk, { id, rendering: 1, crop: null, focal: { x: 50, y: 0 } })
  await renderMedia(id)
  expect(await shareOf(id, "WIDE", ["red", "green"])).toBeCloseTo(0.75, 1)
  await cropMedia(desk, { id, rendering: 2, crop: null, focal: { x: 50, y: 100 } })
  await renderMedia(id)
  expect(await shareOf(id, "WIDE", ["red", "green"])).toBeCloseTo(0.25, 1)
})

test("what is shown goes on being shown until the new is made; then every old address leads there", async () => {
  const id = await picture()
  const before = await keysOf(id)
  await cropMedia(desk, { id, rendering: 1, crop: upperLeft, focal: middle })
  for (const key of before) expect(await servedFile(visitor, key)).not.toHaveProperty("movedTo")
  await renderMedia(id)
  const now = await keysOf(id)
  for (const key of before) {
    const moved = await servedFile(visitor, key)
    expect(now).toContain(moved && "movedTo" in moved ? moved.movedTo : null)
    expect(await exists(key)).toBe(false)
  }
  for (const key of now) expect(await exists(key)).toBe(true)
})

test("of two changes the later stands, whichever job ends last, and no file is left over", async () => {
  const id = await picture()
  await cropMedia(desk, { id, rendering: 1, crop: upperLeft, focal: middle })
  await cropMedia(desk, { id, rendering: 2, crop: { ...upperLeft, x: 400 }, focal: middle })
  await Promise.all([renderMedia(id), renderMedia(id), renderMedia(id)])
  expect(await coloursOf(id, "CARD")).toEqual(["green", "green", "green", "green"])
  await renderMedia(id)
  const keys = await keysOf(id)
  expect(new Set(keys).size).toBe(keys.length)
})

test("a crop outside the picture, of nothing, from before another change, of a file, or of what is not there is refused", async () => {
  const id = await picture()
  const crop = (changes: object) =>
    refusalOf(cropMedia(desk, { id, rendering: 1, crop: { ...upperLeft, ...changes }, focal: middle }))
  expect(await crop({ x: 401 })).toBe("errors.invalidInput media.cropOutside")
  expect(await crop({ width: 3 })).toBe("errors.invalidInput media.cropOutside")
  await cropMedia(desk, { id, rendering: 1, crop: upperLeft, focal: middle })
  expect(await crop({})).toBe("errors.stale")
  const pdf = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
  const file = await uploadMedia(desk, { filename: "a.pdf", bytes: pdf, alt: "" })
  for (const other of [file.id, randomUUID()]) {
    const act = cropMedia(desk, { id: other, rendering: 1, crop: null, focal: middle })
    expect(await refusalOf(act)).toBe("errors.notFound")
  }
})

test("those who may not leave it as it is; those who may are in the log", async () => {
  const id = await picture()
  for (const actor of [visitor, await signedIn(), await signedIn("FINANCE_OFFICER")]) {
    const act = cropMedia(actor, { id, rendering: 1, crop: upperLeft, focal: middle })
    expect(await refusalOf(act)).toBe("errors.notAllowed")
  }
  const editor = await signedIn("EDITOR")
  await cropMedia(editor, { id, rendering: 1, crop: upperLeft, focal: middle })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(log).toEqual({
    operation: "media.cropped",
    details: { crop: "400 × 300 at 0, 0", focal: "50 %, 50 %" },
  })
})

async function picture(): Promise<string> {
  const { id } = await uploadMedia(desk, { filename: "felter.png", bytes, alt: "Fire felter" })
  await renderMedia(id)
  return id
}

async function keysOf(assetId: string): Promise<string[]> {
  const rows = await db.mediaRendition.findMany({ where: { assetId }, select: { storageKey: true } })
  return rows.map(({ storageKey }) => storageKey)
}

async function largest(assetId: string, slot: MediaSlot): Promise<Uint8Array> {
  const { storageKey } = await db.mediaRendition.findFirstOrThrow({
    where: { assetId, slot, format: "jpeg" },
    select: { storageKey: true },
    orderBy: { width: "desc" },
  })
  return get(storageKey)
}

async function coloursOf(id: string, slot: MediaSlot): Promise<string[]> {
  return colours(await largest(id, slot))
}

/** The colours a quarter in from each corner. */
async function colours(picture: Uint8Array): Promise<string[]> {
  const { data } = await sharp(picture)
    .resize(4, 4, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [0, 3, 12, 15].map((place) => nameOf(data, place * 3))
}

/** How much of a cut these colours fill. */
async function shareOf(id: string, slot: MediaSlot, names: readonly string[]): Promise<number> {
  const { data, info } = await sharp(await largest(id, slot))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = info.width * info.height
  let found = 0
  for (let each = 0; each < pixels; each++) if (names.includes(nameOf(data, each * 3))) found += 1
  return found / pixels
}

function nameOf(data: Uint8Array, at: number): string {
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
  if (red > 128) return green > 128 ? "yellow" : "red"
  return green > 128 ? "green" : blue > 128 ? "blue" : "black"
}
