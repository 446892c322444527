import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, saving, twinOf } from "#test/entries.ts"
import { articlePreview } from "../queries/article-preview.ts"
import { pagePreview } from "../queries/page-preview.ts"
import { previewLinks } from "../queries/preview-links.ts"
import { createPreview } from "./create-preview.ts"
import { openPreview } from "./open-preview.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()
afterEach(() => setClock(null))

async function tokenOf(id: string, ofScheduled = false): Promise<string> {
  const { path } = await createPreview(desk, { id, ofScheduled })
  return path.split("/").at(-1) ?? ""
}

test("each opening is counted, and by whom is not kept", async () => {
  const { id } = await draft("NEWS", { title: "Tælles" })
  const token = await tokenOf(id)
  for (let time = 0; time < 3; time++) expect(await openPreview(visitor, token)).toEqual({ kind: "NEWS" })
  expect(await previewLinks(desk, id)).toMatchObject([{ openings: 3 }])
})

test("an unknown secret, one that is over, and one of something in the trash open nothing and count nothing", async () => {
  expect(await openPreview(visitor, randomUUID())).toBeNull()
  const over = await tokenOf((await draft("NEWS", { title: "Forbi" })).id)
  const trashed = await draft("NEWS", { title: "Smidt ud" })
  const inTrash = await tokenOf(trashed.id)
  await trashEntry(desk, trashed)
  expect(await openPreview(visitor, inTrash)).toBeNull()
  expect(await articlePreview(visitor, { token: inTrash })).toBeNull()
  setClock(new Date(now().getTime() + 7 * 86_400_000 + 60_000))
  expect(await openPreview(visitor, over)).toBeNull()
})

test("a link of the scheduled version shows that, whatever is written meanwhile; the other shows what is written", async () => {
  const entry = await published("NEWS", { title: "Offentlig", slug: "to-links" })
  const saved = await saveEntry(desk, saving(entry, { title: "Planlagt", slug: "to-links" }))
  const publishAt = new Date(now().getTime() + 3_600_000)
  const plan = await publishEntry(desk, {
    id: entry.id,
    version: saved.version,
    publishAt,
    unpublishAt: null,
  })
  await saveEntry(
    desk,
    saving({ id: entry.id, version: plan.version }, { title: "Skrives", slug: "to-links" }),
  )
  const [planned, written] = [await tokenOf(entry.id, true), await tokenOf(entry.id)]
  expect((await articlePreview(visitor, { token: planned }))?.article.title).toBe("Planlagt")
  expect((await articlePreview(visitor, { token: written }))?.article.title).toBe("Skrives")
})

test("an English text is shown with the facts of its original, at an address below /en", async () => {
  const original = await published("NEWS", { title: "Dansk", slug: "dansk-engelsk" })
  const twin = await twinOf(original, { title: "English words" })
  const { path } = await createPreview(desk, { id: twin.id })
  expect(path).toMatch(/^\/en\/forhaandsvisning\//)
  const shown = await articlePreview(visitor, { token: path.split("/").at(-1) ?? "" }, "en")
  expect(shown?.article).toMatchObject({ title: "English words", lang: "en", path: "/nyheder/dansk-engelsk" })
})

test("a page is shown where it would stand, with the public pages near it, and no draft beside it", async () => {
  const parent = await published("PAGE", { title: "Om", slug: "om-forhaand" })
  await publishedTwin(parent, { title: "About" })
  await draft("PAGE", { title: "Hemmelig nabo", slug: "nabo", facts: { parentId: parent.id } })
  const page = await draft("PAGE", { title: "Ny side", slug: "ny-side", facts: { parentId: parent.id } })
  const shown = await pagePreview(visitor, { token: await tokenOf(page.id) })
  expect(shown).toMatchObject({ path: "/om-forhaand/ny-side", above: [{ title: "Om" }] })
  expect(JSON.stringify(shown)).not.toContain("Hemmelig nabo")
})
