import { execFile } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import { exportEverything } from "#domain/exports/queries/export-everything.ts"
import { db } from "#platform/database/client.ts"
import { allFiles } from "#platform/storage/storage.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { filesOf, usePlaces } from "#test/places.ts"
import { exportFolder } from "./folder.ts"

const database = useDatabase()
const places = usePlaces()
const home = places.folder()
const store = allFiles(join(home, "media"))
let pictureId: string

beforeAll(async () => {
  mkdirSync(join(home, "media", "originals"), { recursive: true })
  writeFileSync(join(home, "media", "originals", "bus"), "a picture")
  const asset = (filename: string, storageKey: string) =>
    db.mediaAsset.create({
      data: {
        kind: "IMAGE",
        status: "READY",
        filename,
        mime: "image/jpeg",
        bytes: 9,
        sha256: storageKey,
        storageKey,
        width: 800,
        height: 600,
        credit: "Foto: Anne",
      },
      select: { id: true },
    })
  pictureId = (await asset("../Bogbus.jpg", "originals/bus")).id
  await asset("vaek.jpg", "originals/gone")
  const news = await published("NEWS", {
    title: 'Ny "bogbus": nu',
    slug: "bogbus",
    lead: "Den kører",
    body: {
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "Det *offentlige*" }] },
        { type: "figure", attrs: { assetId: pictureId, alt: "En bus", caption: "På vej" } },
      ],
    },
    heroId: pictureId,
    heroAlt: "Bussen",
    about: { tags: ["Bogbusser"], authors: [{ name: "Prøve Person", title: "" }], related: [] },
  })
  await publishedTwin(news, { title: "A new bus", lead: "It runs", heroAlt: "The bus" })
  const { version } = await db.entry.findUniqueOrThrow({ where: { id: news.id }, select: { version: true } })
  await saveEntry(
    desk,
    saving({ id: news.id, version }, { title: "Endnu nyere", slug: "bogbus", body: text("Kladden") }),
  )
  await draft("EVENT", { title: "Mødet", slug: "moedet" })
  await unpublishEntry(desk, await published("PAGE", { title: "Om", slug: "om-os" }))
  await trashEntry(desk, await draft("NEWS", { title: "Smidt ud", slug: "ud" }))
}, 60_000)

test("every entry stands there as Markdown and as JSON, its twin and the media beside", async () => {
  const to = places.folder()
  const before = filesOf(home)
  const report = await exportEverything(desk, exportFolder(to), store)
  const entries = await db.entry.count()
  const names = readdirSync(to, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(report).toEqual({ entries, media: 1, files: entries * 2 + 2, missing: ["vaek.jpg"] })
  expect(names).toHaveLength(report.files)
  expect(filesOf(home)).toEqual(before)

  const picture = `media/bogbus-${pictureId.slice(-12)}.jpg`
  expect(readFileSync(join(to, picture), "utf8")).toBe("a picture")
  const index = JSON.parse(readFileSync(join(to, "media/index.json"), "utf8"))
  expect(index).toContainEqual(
    expect.objectContaining({ id: pictureId, file: picture, credit: "Foto: Anne" }),
  )

  const markdown = readFileSync(join(to, "nyheder/bogbus.md"), "utf8")
  for (const line of [
    'title: "Ny \\"bogbus\\": nu"',
    'status: "PUBLISHED"',
    "hasNewer: true",
    'tags: ["Bogbusser"]',
    `hero: "../${picture}"`,
  ])
    expect(markdown.split("\n")).toContain(line)
  expect(markdown).toContain(`---\n\nDet \\*offentlige\\*\n\n![En bus](../${picture})\n*På vej*\n`)
  expect(markdown).not.toContain("Kladden")
  const whole = JSON.parse(readFileSync(join(to, "nyheder/bogbus.json"), "utf8"))
  expect([whole.working.title, whole.live.title]).toEqual(["Endnu nyere", 'Ny "bogbus": nu'])

  const twin = readFileSync(join(to, "nyheder/bogbus.en.md"), "utf8")
  expect(twin).toContain('locale: "en"')
  expect(twin).toContain('title: "A new bus"')
  expect(readFileSync(join(to, "om-os.md"), "utf8")).toContain('status: "UNPUBLISHED"')
  expect(readFileSync(join(to, "nyheder/ud.md"), "utf8")).toContain('status: "TRASHED"')
  expect(readFileSync(join(to, "arrangementer/moedet.md"), "utf8")).toContain(
    '"startsAt": "2027-04-22T08:00:00',
  )
})

test("more than one page of entries comes out whole", async () => {
  await database.sql(
    `INSERT INTO "Entry" ("id", "kind", "title", "slug", "path", "body")
     SELECT gen_random_uuid(), 'NEWS', 'Nr ' || n, 'nr-' || n, '/nyheder/nr-' || n, '{"type":"doc","content":[]}' FROM generate_series(1, 230) n`,
  )
  const to = places.folder()
  const report = await exportEverything(desk, exportFolder(to), store)
  expect(report.entries).toBe(await db.entry.count())
  expect(readdirSync(join(to, "nyheder")).filter((name) => /^nr-\d+\.md$/.test(name))).toHaveLength(230)
})

test("an editor may; who writes or makes events may not, and nothing is written for them", async () => {
  for (const role of ["WRITER", "EVENT_MANAGER"] as const) {
    const to = places.folder()
    const refused = await refusalOf(exportEverything(await signedIn(role), exportFolder(to), store))
    expect(refused).toContain("notAllowed")
    expect(readdirSync(to)).toEqual([])
  }
  const report = await exportEverything(await signedIn("EDITOR"), exportFolder(places.folder()), store)
  expect(report.entries).toBeGreaterThan(4)
})

test("a name that leads out of the folder is written nowhere, and none is written twice", async () => {
  const to = places.folder()
  const folder = exportFolder(join(to, "below"))
  await expect(folder.write("../out.md", "x")).rejects.toThrow("leads out")
  await folder.write("a.md", "x")
  await expect(folder.write("a.md", "y")).rejects.toThrow("EEXIST")
  expect(readdirSync(to, { recursive: true }).sort()).toEqual(["below", "below/a.md"])
})

test("the command says its figures, and refuses a folder that holds something", {
  timeout: 120_000,
}, async () => {
  const to = join(places.folder(), "new", "folder")
  const done = await run("--to", to, "--json")
  expect(done.status).toBe(0)
  expect(JSON.parse(done.stdout.trim().split("\n").at(-1) ?? "")).toMatchObject({
    entries: await db.entry.count(),
    media: 1,
    missing: ["vaek.jpg"],
  })
  const before = filesOf(to)
  expect((await run("--to", to)).status).toBe(2)
  expect(filesOf(to)).toEqual(before)
  expect((await run("--json")).status).toBe(2)
})

function run(...args: string[]): Promise<{ status: number; stdout: string }> {
  const env = { ...process.env, DATABASE_URL: database.url, DATABASE_URL_DIRECT: "", DATA_DIR: home }
  return new Promise((done) => {
    const child = execFile(process.execPath, ["start/commands/export.ts", ...args], { env }, (_, stdout) =>
      done({ status: child.exitCode ?? -1, stdout }),
    )
  })
}
