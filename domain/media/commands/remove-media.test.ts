import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { afterAll, describe, expect, test, vi } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db, violates } from "#platform/database/client.ts"
import { exists } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { renderMedia } from "../jobs.ts"
import { removeMedia } from "./remove-media.ts"
import { uploadMedia } from "./upload-media.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-media-"))
vi.stubEnv("DATA_DIR", folder)
useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#c3271b" } })
  .png()
  .toBuffer()

test("what nothing uses is removed with every file of it, and the log keeps its name", async () => {
  const id = await picture()
  const keys = await keysOf(id)
  // What was uploaded, and one cut for each slot in the two formats that slot has.
  expect(keys).toHaveLength(1 + 9)
  expect(await there(keys)).toEqual(keys.map(() => true))
  const editor = await signedIn("EDITOR")
  await removeMedia(editor, { id })
  expect(await db.mediaAsset.findUnique({ where: { id } })).toBeNull()
  expect(await there(keys)).toEqual(keys.map(() => false))
  const log = await db.auditEntry.findFirst({
    where: { subjectId: id, actorId: editor.personId },
    select: { operation: true, details: true },
  })
  expect(log).toEqual({ operation: "media.removed", details: { filename: "felt.png" } })
})

test("removed twice it is not found the second time", async () => {
  const id = await picture()
  await removeMedia(desk, { id })
  expect(await refusalOf(removeMedia(desk, { id }))).toBe("errors.notFound")
  expect(await refusalOf(removeMedia(desk, { id: randomUUID() }))).toBe("errors.notFound")
})

describe("is refused while it is used", () => {
  test("in what the public sees", async () => {
    const id = await picture()
    const entry = await published("NEWS", { title: "Med billede", body: figure(id) })
    await saveEntry(desk, saving(entry, { title: "Uden billede", body: text("Bare tekst.") }))
    await isKept(id)
  })

  test("as the picture at the top of a page", async () => {
    const id = await picture()
    await published("PAGE", { title: "Med toppen", heroId: id, heroAlt: "Et felt" })
    await isKept(id)
  })

  test("by what waits for its time", async () => {
    const id = await picture()
    const entry = await draft("NEWS", { title: "I morgen", body: figure(id) })
    await publishEntry(desk, { ...entry, publishAt: new Date("2099-01-01T08:00:00Z"), unpublishAt: null })
    await isKept(id)
  })

  test("past the command too: the database refuses to let go of it", async () => {
    const id = await picture()
    await published("NEWS", { title: "Bag om kommandoen", body: figure(id) })
    expect(await failure(db.mediaAsset.delete({ where: { id }, select: { id: true } }))).toSatisfy((error) =>
      violates(error, "MediaAsset_used_stays"),
    )
  })
})

describe("what nobody outside sees keeps nothing", () => {
  test("a draft goes on without its picture, is saved as before, and is not published until it is mended", async () => {
    const id = await picture()
    const entry = await draft("NEWS", { title: "Kladde", body: figure(id), heroId: id, heroAlt: "Et felt" })
    await removeMedia(desk, { id })
    expect(await db.reference.count({ where: { fromId: entry.id } })).toBe(0)
    const still = { title: "Kladde to", body: figure(id), heroId: id, heroAlt: "Et felt" }
    const saved = await saveEntry(desk, saving(entry, still))
    const plan = { id: entry.id, publishAt: null, unpublishAt: null }
    expect(await refusalOf(publishEntry(desk, { ...plan, version: saved.version }))).toBe(
      "errors.invalidInput content.assetMissing",
    )
    const another = { title: "Kladde to", body: figure(randomUUID()) }
    expect(await refusalOf(saveEntry(desk, saving({ id: entry.id, version: saved.version }, another)))).toBe(
      "errors.invalidInput content.assetMissing",
    )
    const mended = await saveEntry(
      desk,
      saving({ id: entry.id, version: saved.version }, { title: "Kladde" }),
    )
    await publishEntry(desk, { ...plan, version: mended.version })
  })

  test("nor does what lies in the trash", async () => {
    const id = await picture()
    const entry = await published("NEWS", {
      title: "I spanden",
      body: figure(id),
      heroId: id,
      heroAlt: "Felt",
    })
    await trashEntry(desk, entry)
    await removeMedia(desk, { id })
    const row = await db.entry.findUnique({
      where: { id: entry.id },
      select: { heroId: true, version: true },
    })
    expect(row).toEqual({ heroId: null, version: entry.version + 1 })
  })

  test("nor an earlier version of what is public", async () => {
    const id = await picture()
    const entry = await published("NEWS", { title: "Før", body: figure(id) })
    const saved = await saveEntry(desk, saving(entry, { title: "Nu" }))
    await publishEntry(desk, { id: entry.id, version: saved.version, publishAt: null, unpublishAt: null })
    await removeMedia(desk, { id })
  })
})

test("of one who removes and one who publishes it at the same instant, one is refused", async () => {
  for (let round = 0; round < 6; round++) {
    const id = await picture()
    const entry = await draft("NEWS", { title: `Kapløb ${round}`, body: figure(id) })
    const [removed, shown] = await Promise.allSettled([
      removeMedia(desk, { id }),
      publishEntry(desk, { ...entry, publishAt: null, unpublishAt: null }),
    ])
    const isThere = (await db.mediaAsset.count({ where: { id } })) === 1
    const isUsed = (await db.reference.count({ where: { assetId: id, state: "LIVE" } })) === 1
    expect([removed.status === "rejected", shown.status === "fulfilled"]).toEqual([isThere, isUsed])
    expect(isUsed).toBe(isThere)
    const refused = [removed, shown].flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []))
    expect(refused).toEqual([isUsed ? "media.inUse" : "errors.invalidInput"])
  }
})

test("only editors remove; all others leave row and files as they are", async () => {
  const id = await picture()
  for (const actor of [
    visitor,
    await signedIn(),
    await signedIn("EVENT_MANAGER"),
    await signedIn("REVIEWER"),
  ]) {
    expect(await refusalOf(removeMedia(actor, { id }))).toBe("errors.notAllowed")
  }
  expect(await there(await keysOf(id))).not.toContain(false)
})

async function failure(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => null,
    (error: unknown) => error,
  )
}

async function isKept(id: string): Promise<void> {
  const log = await db.auditEntry.count()
  expect(await refusalOf(removeMedia(desk, { id }))).toBe("media.inUse")
  expect(await there(await keysOf(id))).not.toContain(false)
  expect(await db.auditEntry.count()).toBe(log)
}

async function picture(): Promise<string> {
  const { id } = await uploadMedia(desk, { filename: "felt.png", bytes, alt: "Et felt" })
  await renderMedia(id)
  return id
}

function figure(assetId: string) {
  return {
    type: "doc" as const,
    content: [{ type: "figure" as const, attrs: { assetId, alt: "Et felt", caption: "" } }],
  }
}

async function keysOf(id: string): Promise<string[]> {
  const { storageKey, renditions } = await db.mediaAsset.findUniqueOrThrow({
    where: { id },
    select: { storageKey: true, renditions: { select: { storageKey: true } } },
  })
  return [storageKey, ...renditions.map((rendition) => rendition.storageKey)]
}

async function there(keys: string[]): Promise<boolean[]> {
  return Promise.all(keys.map(exists))
}
