import { expect, test } from "vitest"
import { type Block, type Body, blocksOf } from "#domain/content/rules/body.ts"
import { readBody } from "#domain/content/rules/body-reading.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { fourFields, openXml } from "#test/media.ts"
import { importMarkdown } from "./import-markdown.ts"

const database = useDatabase()

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>, name = "gammel") => ({
  name,
  names: Object.keys(files),
  read: async (path: string) => Buffer.from(files[path] ?? ""),
})
const bring = async (files: Readonly<Record<string, string | Uint8Array>>, dryRun = false, name?: string) =>
  importMarkdown(desk, { folder: folderOf(files, name), dryRun })
const entryAt = (path: string) =>
  db.entry.findFirstOrThrow({
    where: { path, locale: "da" },
    select: {
      id: true,
      kind: true,
      title: true,
      status: true,
      lead: true,
      body: true,
      publishedAt: true,
      heroId: true,
      heroAlt: true,
    },
  })
const bodyAt = async (path: string): Promise<Body> => readBody((await entryAt(path)).body)
const stored = () =>
  database.sql(`SELECT (SELECT count(*) FROM "Entry") AS entries, (SELECT count(*) FROM "Revision") AS revisions,
    (SELECT count(*) FROM "MediaAsset") AS media, (SELECT count(*) FROM "Redirect") AS redirects, (SELECT count(*) FROM "ImportedItem") AS items,
    (SELECT max("updatedAt") FROM "Entry") AS changed`)

const files = {
  "mappe/nyheder/2024-05-01-bogbus.md": `---
title: Ny bogbus på Ærø
date: 2024-05-01
description: Den kører
tags: [Bogbusser, børn]
author: Sekretariatet
image: ../billeder/bus.png
image_alt: Bussen
permalink: /2024/bogbussen/
---
# Ny bogbus på Ærø

Den **kører** på [bestyrelsens side](../om-os/bestyrelsen.md#formand) og ![En bus](../billeder/bus.png) her.

## Tider

| Dag | Tid |
| --- | --- |
| Mandag | 8 |

![Bussen indefra](../billeder/bus.png)
*Foto: os*

![Væk](../billeder/vaek.png)

[Referat](../filer/referat.docx)

[Se den](https://www.youtube.com/watch?v=abcdefghijk)

<script>alert(1)</script><form><input></form>

- et
- to
  1. inde
`,
  "mappe/om-os/index.md": "---\ntitle: Om os\nkind: side\nstatus: published\n---\nVi er her.\n",
  "mappe/om-os/bestyrelsen.md":
    "# Bestyrelsen\n\nSe [nyheden](../nyheder/2024-05-01-bogbus.md) og [hjem](/2024/bogbussen/).\n",
  "mappe/kladde.md": "---\ntitle: Kladden\ndate: 2024-01-01\ndraft: true\n---\nIkke endnu.\n",
  "mappe/forkert.md": "---\ntitle: [ikke lukket\n---\nTekst.\n",
  "mappe/moede.md": "---\ntitle: Mødet\nkind: EVENT\n---\nTekst.\n",
  "mappe/billeder/bus.png": "",
  "mappe/filer/referat.docx": "",
}

test("a folder comes with its pictures; links among its files become links to the entries; the same again changes nothing", async () => {
  const all = {
    ...files,
    "mappe/billeder/bus.png": await fourFields(),
    "mappe/filer/referat.docx": openXml("docx"),
  }
  const before = await stored()
  const tried = await bring(all, true)
  expect(await stored()).toEqual(before)
  const report = await bring(all)
  expect(report).toMatchObject({
    published: 1,
    drafts: 1,
    pages: 2,
    media: 2,
    redirects: 1,
    boxes: 0,
    already: 0,
  })
  expect({ ...tried, items: [] }).toEqual({ ...report, items: [] })
  expect(report.missingFiles).toEqual(["billeder/vaek.png"])
  expect(report.skipped.map(({ id, reason }) => [id, reason])).toEqual([
    ["forkert.md", "frontMatter"],
    ["moede.md", "kind"],
  ])

  const news = await entryAt("/nyheder/bogbus")
  expect(news).toMatchObject({
    kind: "NEWS",
    title: "Ny bogbus på Ærø",
    status: "PUBLISHED",
    lead: "Den kører",
    heroAlt: "Bussen",
  })
  expect(news.publishedAt?.toISOString()).toBe("2024-05-01T00:00:00.000Z")
  expect(await entryAt("/om-os")).toMatchObject({ kind: "PAGE", status: "PUBLISHED" })
  const board = await entryAt("/om-os/bestyrelsen")
  expect(board).toMatchObject({ title: "Bestyrelsen", status: "DRAFT" })
  const body = readBody(news.body)
  expect(body.content.map(({ type }) => type)).toEqual([
    "paragraph",
    "figure",
    "heading",
    "table",
    "figure",
    "pictureWanted",
    "file",
    "video",
    "bulletList",
  ])
  expect(body.content[4]).toMatchObject({
    attrs: { assetId: news.heroId, alt: "Bussen indefra", caption: "Foto: os" },
  })
  expect(linksIn(body)).toEqual([{ href: "/om-os/bestyrelsen#formand", entryId: board.id }])
  expect(linksIn(await bodyAt("/om-os/bestyrelsen"))).toEqual([
    { href: "/nyheder/bogbus", entryId: news.id },
    { href: "/nyheder/bogbus", entryId: news.id },
  ])
  expect(JSON.stringify(body)).not.toContain("alert")

  const after = await stored()
  expect(await bring(all)).toMatchObject({ published: 0, drafts: 0, pages: 0, media: 0, already: 6 })
  // As a browser names what is fetched twice.
  const { ...flat } = Object.fromEntries(
    Object.entries(all).map(([path, file]) => [path.slice("mappe/".length), file]),
  )
  expect(await bring(flat, false, "mappe (1).zip")).toMatchObject({ published: 0, pages: 0, already: 6 })
  expect(await stored()).toEqual(after)
})

test("what is no folder of Markdown is refused, and who writes may not", async () => {
  expect(await refusalOf(bring({ "a.txt": "Hej" }))).toBe("imports.noMarkdown")
  const folder = folderOf({ "a.md": "Hej" })
  expect(await refusalOf(importMarkdown(await signedIn("WRITER"), { folder, dryRun: true }))).toContain(
    "notAllowed",
  )
})

test.each([
  ["a name of an object's own", "__proto__:\n  polluted: yes\nconstructor: 1\ntitle: Navne"],
  ["many aliases", `a: &a [1]\nb: &b [${"*a,".repeat(30)}]\nc: [${"*b,".repeat(30)}]\ntitle: Kopier`],
  ["a list in place of facts", "- et\n- to"],
  ["a tag that would make something", "title: !!js/function 'function(){}'"],
])("%s at the top harms nothing", async (_, top) => {
  const report = await bring({ "et.md": `---\n${top}\n---\nTekst.` }, true, "fjendtlig")
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
  expect(report.items.length + report.skipped.length).toBe(1)
})

test("addresses that lead out of the folder find nothing there", async () => {
  const text =
    "---\ntitle: Ud\nstatus: published\n---\n![x](../../../etc/passwd)\n\n[y](../../hemmelig.md) ![z](https://et.eksempel/a.png)"
  const report = await bring({ "ude/ud.md": text, "ude/to.md": "Hej" }, false, "ude")
  expect(report.missingFiles).toEqual(["https://et.eksempel/a.png"])
  expect(blocksOf(await bodyAt("/ud")).filter(({ type }) => type === "figure")).toEqual([])
})

function linksIn(body: Body): object[] {
  return blocksOf(body).flatMap((block: Block) =>
    block.type === "paragraph"
      ? (block.content ?? []).flatMap(({ marks = [] }) =>
          marks.flatMap((mark) => (mark.type === "link" ? [mark.attrs] : [])),
        )
      : [],
  )
}
