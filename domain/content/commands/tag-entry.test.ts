import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import {
  contentRows,
  desk,
  draft,
  published,
  publishedTwin,
  refusalOf,
  saving,
  signedIn,
} from "#test/entries.ts"
import { entryAbout } from "../queries/entry-about.ts"
import { taggedEntries } from "../queries/tagged-entries.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { saveTag } from "./save-tag.ts"
import { tagEntry } from "./tag-entry.ts"

useDatabase()

const goOut = { publishAt: null, unpublishAt: null }
const about = { tags: [], authors: [], related: [] }

test("a draft's tags, authors and what it leads on to are public when it is published, not before", async () => {
  const other = await published("PAGE", { title: "Læs denne" })
  const story = await published("NEWS", { title: "Med emner" })
  const said = {
    tags: ["Børn og unge", "boern-og-unge", "Læsning"],
    authors: [{ name: "Prøve Person", title: "bibliotekar" }],
    related: [other.id, story.id],
  }
  const saved = await saveEntry(desk, saving(story, { title: "Med emner", slug: "med-emner", about: said }))
  expect(await entryAbout(visitor, "/nyheder/med-emner")).toMatchObject({
    tags: [],
    authors: [],
    related: [],
  })
  expect(await taggedEntries(visitor, { key: "laesning", page: 1 })).toBeNull()
  await publishEntry(desk, { id: story.id, version: saved.version, ...goOut })
  const told = await entryAbout(visitor, "/nyheder/med-emner")
  expect(told?.tags.map(({ key }) => key)).toEqual(["boern-og-unge", "laesning"])
  expect(told?.authors).toEqual(said.authors)
  expect(told?.related.map(({ title, kind }) => [title, kind])).toEqual([["Læs denne", "PAGE"]])
  expect(
    (await taggedEntries(visitor, { key: "laesning", page: 1 }))?.stories.map(({ title }) => title),
  ).toEqual(["Med emner"])
})

test("a save that knows nothing of them keeps them, and one that empties them does so", async () => {
  const story = await published("NEWS", { title: "Husker", about: { ...about, tags: ["Bevares"] } })
  const saved = await saveEntry(desk, saving(story, { title: "Husker stadig", slug: "husker" }))
  const out = await publishEntry(desk, { id: story.id, version: saved.version, ...goOut })
  expect((await entryAbout(visitor, "/nyheder/husker"))?.tags).toHaveLength(1)
  const empty = await saveEntry(
    desk,
    saving({ id: story.id, version: out.version }, { title: "Husker", slug: "husker", about }),
  )
  await publishEntry(desk, { id: story.id, version: empty.version, ...goOut })
  expect((await entryAbout(visitor, "/nyheder/husker"))?.tags).toEqual([])
})

test("where nothing is chosen the newest that share a tag are led on to, of any kind", async () => {
  const tagged = { about: { ...about, tags: ["Fælles"] } }
  await published("NEWS", { title: "Den ene", ...tagged })
  await published("PAGE", { title: "Den anden", ...tagged })
  await draft("PAGE", { title: "Kladde med emnet", ...tagged })
  const told = await entryAbout(visitor, "/nyheder/den-ene")
  expect(told?.related.map(({ title }) => title)).toEqual(["Den anden"])
})

test("tagging is a new version: public at once where nothing else waits, else with the rest of the draft", async () => {
  const story = await published("NEWS", { title: "Mærkes" })
  const { version } = await tagEntry(desk, { ...story, tag: "Nyt emne", isOn: true })
  expect(version).toBe(story.version + 1)
  expect((await entryAbout(visitor, "/nyheder/maerkes"))?.tags.map(({ label }) => label)).toEqual([
    "Nyt emne",
  ])
  const saved = await saveEntry(
    desk,
    saving({ id: story.id, version }, { title: "Mærkes om", slug: "maerkes" }),
  )
  const again = await tagEntry(desk, { id: story.id, version: saved.version, tag: "Venter", isOn: true })
  expect((await entryAbout(visitor, "/nyheder/maerkes"))?.tags).toHaveLength(1)
  await tagEntry(desk, { id: story.id, version: again.version, tag: "nyt emne", isOn: false })
  const row = await db.entry.findUniqueOrThrow({
    where: { id: story.id },
    select: { working: { select: { about: true } } },
  })
  expect(row.working?.about).toMatchObject({ tags: ["Venter"] })
})

test("from an older version, of an English text, or by one who may not: refused, and nothing is written", async () => {
  const story = await published("NEWS", { title: "Røres ikke" })
  const twin = await publishedTwin(story)
  const before = await contentRows()
  const tag = { tag: "Emne", isOn: true }
  expect(await refusalOf(tagEntry(desk, { ...story, version: 1, ...tag }))).toBe("errors.stale")
  expect(await refusalOf(tagEntry(desk, { ...twin, ...tag }))).toBe("content.isTwin")
  expect(await refusalOf(tagEntry(await signedIn("EVENT_MANAGER"), { ...story, ...tag }))).toBe(
    "errors.notAllowed",
  )
  expect(await contentRows()).toEqual(before)
})

test("a tag is mended in both languages, and keeps its address", async () => {
  const { id } = await db.tag.findUniqueOrThrow({ where: { key: "faelles" }, select: { id: true } })
  await saveTag(desk, { id, label: "Fælles sag", labelEn: "Common cause" })
  expect((await taggedEntries(visitor, { key: "faelles", page: 1 }))?.label).toBe("Fælles sag")
  expect((await taggedEntries(visitor, { key: "faelles", page: 1 }, "en"))?.label).toBe("Common cause")
})
