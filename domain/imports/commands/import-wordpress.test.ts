import { expect, test } from "vitest"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import { blocksOf, bodyText } from "#domain/content/rules/body.ts"
import { readBody } from "#domain/content/rules/body-reading.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import {
  expected,
  exportOf200,
  inPieces,
  keptPictures,
  type MadeItem,
  oldSite,
  wxr,
} from "#test/wordpress.ts"
import { noFiles } from "../media-files.ts"
import { importWordpress } from "./import-wordpress.ts"

const database = useDatabase()

const bring = async (items: readonly MadeItem[], more: Partial<Parameters<typeof importWordpress>[1]> = {}) =>
  importWordpress(desk, { open: () => inPieces(wxr(items)), media: noFiles, dryRun: false, ...more })
const all = exportOf200()
const entryAt = (path: string) =>
  db.entry.findFirstOrThrow({
    where: { path },
    select: { id: true, title: true, status: true, version: true, body: true, lead: true, publishedAt: true },
  })
const tables = () =>
  database.sql(
    `SELECT (SELECT count(*) FROM "Entry") AS entries, (SELECT count(*) FROM "Revision") AS revisions, (SELECT count(*) FROM "MediaAsset") AS media,
      (SELECT count(*) FROM "Redirect") AS redirects, (SELECT count(*) FROM "ImportedItem") AS items, (SELECT count(*) FROM "AuditEntry") AS log, (SELECT max("updatedAt") FROM "Entry") AS changed`,
  )

test("a dry run says what would come and writes nothing", async () => {
  const before = await tables()
  const report = await bring(all, { media: await keptPictures(), dryRun: true })
  expect(report).toMatchObject({
    accepted: true,
    published: 160,
    drafts: 20,
    pages: 6,
    media: 7,
    redirects: 163,
  })
  expect(await tables()).toEqual(before)
})

test("200 posts come with a truthful report, and the same import again changes nothing", {
  timeout: 120_000,
}, async () => {
  const media = await keptPictures()
  const steps: number[] = []
  const report = await bring(all, { media, onProgress: (done) => steps.push(done) })
  const { published, drafts, pages, skipped, missing } = expected
  expect(report).toMatchObject({ accepted: true, published, drafts, pages, media: 7, redirects: 163 })
  expect(report.missingFiles).toHaveLength(missing)
  const reasons = Object.groupBy(report.skipped, ({ reason }) => reason)
  expect(Object.fromEntries(Object.entries(reasons).map(([reason, list]) => [reason, list?.length]))).toEqual(
    skipped,
  )
  expect(steps.at(-1)).toBe(10 + 186)
  expect(await db.entry.count({ where: { kind: "NEWS", status: "PUBLISHED" } })).toBe(published)
  expect(await db.entry.count({ where: { kind: "PAGE" } })).toBe(pages)
  const isWithoutTitle = await db.entry.count({ where: { title: "" } })
  expect(isWithoutTitle).toBe(0)
  expect(await referenceDifferences(desk)).toEqual([])

  const before = await tables()
  const again = await bring(all, { media })
  expect(again).toMatchObject({ accepted: true, published: 0, drafts: 0, pages: 0, media: 0, redirects: 0 })
  expect(again.skipped).toEqual(report.skipped)
  expect(again.missingFiles).toEqual(report.missingFiles)
  expect(await tables()).toEqual(before)
})

test("titles, dates, leads, categories and addresses are those it had", async () => {
  const entry = await entryAt("/nyheder/blaabaer-0")
  expect(entry).toMatchObject({
    title: "Blåbærgrød & ærø-øl nr. 0",
    status: "PUBLISHED",
    lead: "Kort fortalt.",
  })
  expect(entry.publishedAt?.toISOString()).toBe("2019-05-01T08:00:00.000Z")
  const news = await db.news.findUnique({
    where: { entryId: entry.id },
    select: { category: { select: { label: true } } },
  })
  expect(news?.category?.label).toBe("Børn og unge")
  const authors = await db.entryAuthor.findMany({ where: { entryId: entry.id }, select: { name: true } })
  expect(authors).toEqual([{ name: "Sekretariatet" }])
  const redirect = await db.redirect.findFirst({
    where: { fromPath: "/2019/05/blåbær-0" },
    select: { toPath: true, entryId: true },
  })
  expect(redirect).toEqual({ toPath: "/nyheder/blaabaer-0", entryId: entry.id })
  expect((await entryAt("/nyheder/blaabaer-8-2")).title).toContain("nr. 9")
  expect((await entryAt("/om-os/bestyrelsen")).title).toBe("Bestyrelsen")
  expect((await entryAt("/nyheder-2")).title).toBe("Nyheder")
})

test("links among the posts follow the entries; pictures stand where they stood, missing ones leave a place", async () => {
  const first = readBody((await entryAt("/nyheder/blaabaer-0")).body)
  const marks = blocksOf(first).flatMap((block) =>
    block.type === "paragraph" ? (block.content ?? []).flatMap(({ marks }) => marks ?? []) : [],
  )
  const target = await entryAt("/nyheder/blaabaer-1")
  expect(marks).toEqual([{ type: "link", attrs: { href: "/nyheder/blaabaer-1", entryId: target.id } }])
  expect(bodyText(first)).toContain("[sic] og [1].")

  const second = blocksOf(readBody(target.body))
  expect(second.find(({ type }) => type === "figure")).toMatchObject({
    attrs: { alt: "Ét barn", caption: "Foto: os" },
  })
  const gallery = second.find((block) => block.type === "gallery")
  expect(gallery?.type === "gallery" ? gallery.content.length : 0).toBe(3)
  const lost = blocksOf(readBody((await entryAt("/nyheder/blaabaer-7")).body))
  expect(lost.find(({ type }) => type === "pictureWanted")).toMatchObject({ attrs: { hint: "Ét barn" } })
})

test("what a plugin would fill in is kept in sealed boxes, word for word; it is public, and blocks the next publish by hand", async () => {
  const entry = await entryAt("/nyheder/blaabaer-3")
  const boxes = blocksOf(readBody(entry.body)).flatMap((block) =>
    block.type === "sealed" ? [block.attrs.raw] : [],
  )
  expect(boxes).toEqual(['[kontakt_formular id="7"]', '[foldud titel="Mere"]Skjult[/foldud]'])
  expect(entry.status).toBe("PUBLISHED")
  const refused = await refusalOf(
    publishEntry(desk, { id: entry.id, version: entry.version, publishAt: null, unpublishAt: null }),
  )
  expect(refused).toContain("content.sealedInside")
  const blocks = blocksOf(readBody((await entryAt("/nyheder/blaabaer-4")).body))
  expect(blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "figure", "sealed"])
})

test("broken markup is read as a browser reads it, without what runs", async () => {
  const body = readBody((await entryAt("/nyheder/blaabaer-2")).body)
  expect(bodyText(body)).toContain("celle\nto")
  expect(JSON.stringify(body)).not.toMatch(/alert|onclick/)
})

test("an import that was cut off half-way goes on where it was", async () => {
  const items = Array.from(
    { length: 12 },
    (_, at): MadeItem => ({
      id: 50_000 + at,
      title: `Afbrudt ${at}`,
      slug: `afbrudt-${at}`,
      content: "Tekst.",
    }),
  )
  let posts = 0
  const cut = bring(items, {
    onProgress: () => {
      if (++posts === 6) throw new Error("killed")
    },
  })
  await expect(cut).rejects.toThrow("killed")
  const done = await db.entry.count({ where: { slug: { startsWith: "afbrudt-" }, status: "PUBLISHED" } })
  expect(done).toBe(5)
  const report = await bring(items)
  expect(report).toMatchObject({ published: 7, redirects: 7 })
  expect(await db.entry.count({ where: { slug: { startsWith: "afbrudt-" }, status: "PUBLISHED" } })).toBe(12)
})

const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>`
const outside = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`
const good = wxr([{ id: 90_000, title: "Kommer aldrig", slug: "kommer-aldrig" }])

test.each([
  ["an entity bomb", bomb, "import.doctype"],
  ["an entity outside the file", outside, "import.doctype"],
  [
    "an entity that nobody declared",
    good.replace("Kommer aldrig", "]]>&ukendt;<![CDATA["),
    "import.notWellFormed",
  ],
  ["a file that ends half-way", good.slice(0, -20), "import.notWellFormed"],
  ["a page of the web", "<html><body>Hej</body></html>", "import.notWordpress"],
  [
    "another feed",
    `<rss version="2.0"><channel><link>${oldSite}</link></channel></rss>`,
    "import.notWordpress",
  ],
  ["no XML at all", "PK\u0003\u0004 zip", "import.notWellFormed"],
  ["nothing", "", "import.notWellFormed"],
])("%s is refused, and nothing is written", async (_, file, code) => {
  const before = await tables()
  const refused = await refusalOf(
    importWordpress(desk, { open: () => inPieces(file, 7), media: noFiles, dryRun: false }),
  )
  expect(refused).toBe(code)
  expect(await tables()).toEqual(before)
})
