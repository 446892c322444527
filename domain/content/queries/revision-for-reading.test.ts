import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterAll, expect, test, vi } from "vitest"
import { BodyView } from "#components/body/body.tsx"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, saving, text } from "#test/entries.ts"
import { fourFields, openXml } from "#test/media.ts"
import { saveEntry } from "../commands/save-entry.ts"
import type { Body } from "../rules/body.ts"
import { revisionForReading } from "./revision-for-reading.ts"

useDatabase()
const folder = mkdtempSync(join(tmpdir(), "samling-gone-"))
vi.stubEnv("DATA_DIR", folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("an earlier version says which picture and file were removed, and readers of the page are told nothing of it", async () => {
  const picture = await uploadMedia(desk, { filename: "bus.png", bytes: await fourFields(), alt: "" })
  const file = await uploadMedia(desk, { filename: "a.docx", bytes: openXml("docx"), alt: "" })
  const body: Body = {
    type: "doc",
    content: [
      { type: "figure", attrs: { assetId: picture.id, alt: "En bus", caption: "" } },
      { type: "file", attrs: { assetId: file.id, title: "Referatet" } },
    ],
  }
  const { id, version } = await draft("NEWS", { title: "Med billede", body })
  const old = await db.revision.findFirstOrThrow({
    where: { entryId: id, version },
    select: { id: true },
  })
  const read = () => revisionForReading(desk, { entryId: id, revisionId: old.id })
  expect((await read()).gone).toEqual([])
  await saveEntry(desk, saving({ id, version }, { title: "Uden", body: text("Intet.") }))
  await removeMedia(desk, { id: picture.id })
  await removeMedia(desk, { id: file.id })
  const { gone, text: then, shelf } = await read()
  expect(gone).toEqual([picture.id, file.id])
  const shown = (told?: ReadonlySet<string>) =>
    renderToStaticMarkup(createElement(BodyView, { body: then.body, shelf, gone: told, locale: "da" }))
  expect(shown(new Set(gone))).toContain('<p class="gone">Billedet er fjernet: En bus</p>')
  expect(shown(new Set(gone))).toContain('<p class="gone">Filen er fjernet: Referatet</p>')
  expect(shown()).not.toContain("fjernet")
})
