import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { afterEach, expect, test, vi } from "vitest"
import { saveCategory } from "#domain/content/commands/save-category.ts"
import { type ExportedEntry, exportedEntries } from "#domain/content/queries/exported-entries.ts"
import { referenceDifferences } from "#domain/content/queries/reference-differences.ts"
import type { Block, Body } from "#domain/content/rules/body.ts"
import { takeOver } from "#domain/content/take-over.ts"
import { exportEverything } from "#domain/exports/queries/export-everything.ts"
import { importMarkdown } from "#domain/imports/commands/import-markdown.ts"
import { namesIn } from "#domain/imports/media-files.ts"
import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { uploadMedia } from "#domain/media/commands/upload-media.ts"
import { db, transaction } from "#platform/database/client.ts"
import { allFiles } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, text } from "#test/entries.ts"
import { fourFields, openXml } from "#test/media.ts"
import { usePlaces } from "#test/places.ts"
import { exportFolder } from "./folder.ts"

const database = useDatabase()
const places = usePlaces()
vi.stubEnv("DATA_DIR", places.folder())
afterEach(() => vi.restoreAllMocks())

test("what was exported comes into an empty product as the same texts", { timeout: 60_000 }, async () => {
  const { picture, file } = await makeContent()
  const before = await told()
  const to = places.folder()
  await exportEverything(desk, exportFolder(to), allFiles())
  const words = await database.sql(
    `SELECT "sha256", "alt", "credit", "licence", "licenceNote" FROM "MediaAsset" ORDER BY 1`,
  )
  await emptied()

  const report = await importMarkdown(desk, { folder: await folderAt(to), dryRun: false })
  expect(report).toMatchObject({ published: 3, drafts: 1, pages: 2, media: 2, boxes: 1, missingFiles: [] })
  expect(report.skipped.map(({ reason }) => reason)).toEqual(["kind"])
  const after = await told()
  expect(after).toEqual(before.filter(({ kind }) => kind !== "EVENT"))
  expect(
    await database.sql(
      `SELECT "sha256", "alt", "credit", "licence", "licenceNote" FROM "MediaAsset" ORDER BY 1`,
    ),
  ).toEqual(words)
  expect([picture, file].every((id) => !JSON.stringify(after).includes(id))).toBe(true)
  expect(await referenceDifferences(desk)).toEqual([])

  // The same again changes nothing, and neither does bringing back what stands here by its own export.
  const count = await db.revision.count()
  expect(await importMarkdown(desk, { folder: await folderAt(to), dryRun: false })).toMatchObject({
    published: 0,
    pages: 0,
    drafts: 0,
    media: 0,
  })
  const again = places.folder()
  await exportEverything(desk, exportFolder(again), allFiles())
  const own = await importMarkdown(desk, { folder: await folderAt(again), dryRun: false })
  expect(own).toMatchObject({ published: 0, pages: 0, drafts: 0, media: 0 })
  expect(new Set(own.skipped.map(({ reason }) => reason))).toEqual(new Set(["here"]))
  expect(await db.revision.count()).toBe(count)
})

test("what comes otherwise than it went is what is said to", async () => {
  await emptied()
  const { id: assetId } = await uploadMedia(desk, {
    filename: "a.png",
    bytes: await fourFields(640, 480),
    alt: "A",
  })
  const figure = { type: "figure", attrs: { assetId, alt: "A", caption: "" } } as const
  const body: Body = {
    type: "doc",
    content: [
      { type: "gallery", attrs: { caption: "Flere" }, content: [figure, figure] },
      { type: "heading", attrs: { level: 4 }, content: [{ type: "text", text: "For dyb" }] },
      { type: "people", attrs: { organisationId: "a0000000-0000-4000-8000-000000000009" } },
    ],
  }
  const made = await draft("NEWS", { title: "andet", slug: "andet" })
  await takenOver(made.id, "andet", body)
  const to = places.folder()
  await exportEverything(desk, exportFolder(to), allFiles())
  await emptied()
  await importMarkdown(desk, { folder: await folderAt(to), dryRun: false })
  const [entry] = await told()
  expect(
    ((entry?.body ?? []) as Block[]).map((block) => [
      block.type,
      "level" in (block.attrs ?? {}) ? block.attrs : null,
    ]),
  ).toEqual([
    ["figure", null],
    ["figure", null],
    ["paragraph", null],
    ["heading", { level: 2 }],
    ["sealed", null],
  ])
})

async function makeContent() {
  const picture = await uploadMedia(desk, { filename: "bus.png", bytes: await fourFields(), alt: "En bus" })
  const file = await uploadMedia(desk, { filename: "referat.docx", bytes: openXml("docx"), alt: "" })
  await describeMedia(desk, {
    id: picture.id,
    alt: "En bus",
    credit: "Foto: os",
    licence: "CC_BY",
    licenceNote: "Spørg først",
    tags: [],
  })
  const { id: categoryId } = await saveCategory(desk, {
    id: null,
    label: "Børn og unge",
    labelEn: "",
    position: 1,
  })
  const above = await published("PAGE", {
    title: "Om os",
    slug: "om-os",
    facts: { parentId: null, position: 3, inFooter: true },
  })
  const below = await published("PAGE", {
    title: "Bestyrelsen",
    slug: "bestyrelsen",
    lead: "Hvem & hvad",
    facts: { parentId: above.id, position: 2, inFooter: false },
  })
  await draft("EVENT", { title: "Mødet", slug: "moedet" })
  const story = await published("NEWS", {
    title: 'Ny "bogbus": #1 & <mere>',
    slug: "bogbus",
    lead: "Den kører",
    body: bodyOf(picture.id, file.id, below.id),
    heroId: picture.id,
    heroAlt: "Bussen",
    about: {
      tags: ["Bogbusser", "Børn"],
      authors: [{ name: "Prøve Person", title: "Redaktør" }],
      related: [],
    },
    facts: { categoryId, frontPlace: null, frontUntilAt: null },
  })
  await publishedTwin(story, {
    title: "A new bus",
    lead: "It runs",
    heroAlt: "The bus",
    body: text("On the *road*."),
  })
  await published("NEWS", {
    title: "Den anden",
    slug: "den-anden",
    heroId: picture.id,
    heroDecorative: true,
  })
  const sketch = await draft("NEWS", { title: "Kladden", slug: "kladden", body: text("Ikke endnu.") })
  const raw = '[kode a="1"]\n```\nx'
  await takenOver(sketch.id, "kladden", {
    type: "doc",
    content: [{ type: "sealed", attrs: { raw, reason: "import.sealed.kept" } }],
  })
  return { picture: picture.id, file: file.id }
}

/** A text as an import leaves it, past what saving by hand refuses. */
async function takenOver(id: string, slug: string, body: Body): Promise<void> {
  const snapshot = {
    ...{
      title: slug,
      slug,
      lead: "",
      body,
      heroId: null,
      heroAlt: "",
      heroDecorative: false,
      isSample: false,
    },
    facts: { categoryId: null, frontPlace: null, frontUntilAt: null },
  }
  await transaction((tx) => takeOver(tx, desk, id, { snapshot, publishedAt: null, from: "prøve" }))
}

function bodyOf(assetId: string, fileId: string, entryId: string): Body {
  const words = (told: string) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: told }],
  })
  const item = (told: string, ...more: Block[]) => ({
    type: "listItem" as const,
    content: [words(told), ...more],
  })
  const cell = (type: "tableHeader" | "tableCell", told: string) => ({ type, content: [words(told)] })
  return {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Det *er* [ikke] `kode` & <b> her, " },
          { type: "text", text: "stærkt", marks: [{ type: "bold" }] },
          { type: "text", text: " og " },
          { type: "text", text: "begge", marks: [{ type: "bold" }, { type: "italic" }] },
          { type: "text", text: ", se " },
          {
            type: "text",
            text: "siden",
            marks: [{ type: "link", attrs: { href: "/om-os/bestyrelsen", entryId } }],
          },
          { type: "text", text: " eller " },
          {
            type: "text",
            text: "ude",
            marks: [{ type: "link", attrs: { href: "https://et.eksempel/?a=1&b=2" } }],
          },
          { type: "text", text: "." },
        ],
      },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "1. Først #" }] },
      words("# ikke en overskrift"),
      words("- ikke en liste"),
      {
        type: "bulletList",
        content: [item("et", { type: "orderedList", content: [item("inde")] }), item("to")],
      },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Derunder" }] },
      { type: "blockquote", content: [words("Citat"), words("i to")] },
      { type: "callout", attrs: { tone: "important" }, content: [words("Husk"), words("det")] },
      {
        type: "callout",
        attrs: { tone: "note" },
        content: [{ type: "bulletList", content: [item("kun en liste")] }],
      },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "Dag"), cell("tableHeader", "Tid")] },
          { type: "tableRow", content: [cell("tableCell", "Man | tir"), cell("tableCell", "8")] },
        ],
      },
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableCell", "uden"), cell("tableCell", "hoved")] },
          { type: "tableRow", content: [cell("tableCell", "a"), cell("tableCell", "b")] },
        ],
      },
      { type: "figure", attrs: { assetId, alt: "En [bus]", caption: "På *vej*" } },
      { type: "figure", attrs: { assetId, alt: "Uden tekst", caption: "" } },
      { type: "horizontalRule" },
      { type: "file", attrs: { assetId: fileId, title: "Referatet" } },
      { type: "video", attrs: { provider: "youtube", videoId: "abcdefghijk", title: "Se den" } },
      { type: "comingEvents", attrs: { count: 3 } },
      words("Slut."),
    ],
  }
}

/** Every text as it is told, its ids replaced by what they stand for. */
async function told() {
  const { entries } = await exportedEntries(desk, { after: null })
  const paths = new Map(
    (await db.entry.findMany({ select: { id: true, path: true } })).map(({ id, path }) => [id, path]),
  )
  const bytes = new Map(
    (await db.mediaAsset.findMany({ select: { id: true, sha256: true } })).map(({ id, sha256 }) => [
      id,
      sha256,
    ]),
  )
  const named = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, inner) => {
      if (typeof inner === "string") return paths.get(inner) ?? bytes.get(inner) ?? inner
      if (key === "attrs" && inner) delete inner.id
      return key === "attrs" && inner && Object.keys(inner).length === 0 ? undefined : inner
    })
  const textOf = ({ live, working }: ExportedEntry) => live ?? working
  return entries
    .map((entry) => {
      const shown = textOf(entry)
      const { title, slug, lead, heroId, heroAlt, heroDecorative, about, facts, isSample, body } =
        shown ?? ({} as never)
      const { parentId, position, inFooter } = facts ?? {}
      return {
        ...{
          kind: entry.kind,
          locale: entry.locale,
          status: entry.status,
          path: entry.path,
          category: entry.category,
        },
        publishedAt: entry.publishedAt,
        ...(named({
          title,
          slug,
          lead,
          heroId,
          heroAlt,
          heroDecorative,
          about,
          isSample,
          page: { parentId, position, inFooter },
        }) as object),
        body: named(body?.content),
      }
    })
    .toSorted((one, other) => `${one.path} ${one.locale}`.localeCompare(`${other.path} ${other.locale}`))
}

/** No content is left, and what hangs on it neither: also what no act of the product could take away. */
async function emptied(): Promise<void> {
  for (const table of ["InvoiceLine", "Checkin", "ProgrammeRelease"])
    await database.sql(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  await database.sql(`TRUNCATE "Entry", "MediaAsset", "Category" CASCADE`)
}

async function folderAt(path: string) {
  const read = async (name: string) => readFileSync(join(path, name))
  return { name: basename(path), names: await namesIn(path), read }
}
