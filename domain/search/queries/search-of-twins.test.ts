import { beforeAll, describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { fillBulk } from "#prisma/demo/bulk.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, text, twinOf, type Written } from "#test/entries.ts"
import { readPdf, withFile } from "#test/files.ts"
import { type SearchAsk, search } from "./search.ts"
import { suggestions } from "./suggestions.ts"

const database = useDatabase()
const plain = { kind: null, year: null, page: 1 }
const atOnce = { publishAt: null, unpublishAt: null }

async function answer(question: string, ask: Partial<SearchAsk> = {}) {
  return search(visitor, { ...plain, question, ...ask })
}
const inEnglish = (question: string, ask: Partial<SearchAsk> = {}) =>
  answer(question, { ...ask, locale: "en" })

let original: Written
beforeAll(async () => {
  setClock(new Date("2019-05-01T10:00:00Z"))
  original = await published("NEWS", {
    title: "Mikrobryggeri i filialen",
    slug: "bryg",
    body: text("Humlen dufter."),
  })
  setClock(new Date("2021-05-01T10:00:00Z"))
  await publishedTwin(original, {
    title: "A brewery in the branch",
    body: text("Founded by readers of hops."),
  })
  setClock(null)
})

describe("a reader of English", () => {
  test.each(["brewery", "breweries", "founding hops", "mikrobryggeri", "humle"])(
    "finds it by %s: once, at the original's address, with the English words",
    async (question) => {
      const { hits, total, kinds } = await inEnglish(question)
      expect(hits).toMatchObject([
        { id: original.id, title: "A brewery in the branch", path: "/nyheder/bryg", lang: "en", file: "" },
      ])
      expect([total, [...kinds]]).toEqual([1, [["NEWS", 1]]])
    },
  )

  test("is shown the passage where the word stands", async () => {
    const { hits } = await inEnglish("founding")
    expect(hits[0]?.passage).toContainEqual({ text: "Founded", isHit: true })
  })

  test("finds it in the year of the original", async () => {
    expect((await inEnglish("brewery")).years).toEqual([2019])
    expect((await inEnglish("brewery", { year: 2019 })).total).toBe(1)
    expect((await inEnglish("brewery", { year: 2021 })).total).toBe(0)
    expect((await inEnglish("brewery", { kind: "PAGE" })).total).toBe(0)
  })

  test("is suggested the English title, and the Danish of what has no other", async () => {
    expect(await suggestions(visitor, "brewer", "en")).toEqual([
      { title: "A brewery in the branch", path: "/nyheder/bryg" },
    ])
    await published("NEWS", { title: "Kun på dansk om brewerkunst", slug: "kun-dansk" })
    expect((await inEnglish("brewerkunst")).hits).toMatchObject([
      { title: "Kun på dansk om brewerkunst", lang: "da" },
    ])
  })
})

test("a reader of Danish meets the original alone, by its own words", async () => {
  expect((await answer("founding")).total).toBe(0)
  expect((await answer("hops readers")).total).toBe(0)
  expect((await answer("mikrobryggeri")).hits).toMatchObject([
    { title: "Mikrobryggeri i filialen", lang: "da" },
  ])
  expect(await suggestions(visitor, "founded")).toEqual([])
})

describe("nothing of a twin shows", () => {
  const known = (word: string) => database.sql(`SELECT 1 FROM "SearchWord" WHERE "word" = $1`, [word])

  test("while it is a draft, taken down or thrown out", async () => {
    const one = await published("NEWS", { title: "Vand", slug: "vand" })
    const twin = await twinOf(one, { title: "Waterdraft" })
    expect((await inEnglish("waterdraft")).total).toBe(0)
    const shown = await publishEntry(desk, { ...twin, ...atOnce })
    expect((await inEnglish("waterdraft")).total).toBe(1)
    const down = await unpublishEntry(desk, { id: twin.id, ...shown })
    expect((await inEnglish("waterdraft")).total).toBe(0)
    const again = await publishEntry(desk, { id: twin.id, ...down, ...atOnce })
    await trashEntry(desk, { id: twin.id, ...again })
    expect((await inEnglish("waterdraft")).total).toBe(0)
    expect((await inEnglish("vand")).hits).toMatchObject([{ title: "Vand", lang: "da" }])
  })

  test("while its original is not public: not even in which words are known", async () => {
    const one = await draft("NEWS", { title: "Ild", slug: "ild" })
    const file = await readPdf("Hiddenpaperword")
    await publishedTwin(one, { title: "Firehiddenword", ...withFile(file) })
    for (const word of ["firehiddenword", "hiddenpaperword"]) {
      expect((await inEnglish(word)).total, word).toBe(0)
      expect(await known(word)).toEqual([])
    }
    const shown = await publishEntry(desk, { ...one, ...atOnce })
    for (const word of ["firehiddenword", "hiddenpaperword"]) {
      expect((await inEnglish(word)).hits, word).toMatchObject([{ id: one.id, path: "/nyheder/ild" }])
      expect(await known(word)).toHaveLength(1)
    }
    await unpublishEntry(desk, { id: one.id, ...shown })
    for (const word of ["firehiddenword", "hiddenpaperword"]) {
      expect((await inEnglish(word)).total, word).toBe(0)
    }
  })
})

test("a file that both show is found once, and a file of the twin by readers of English alone", async () => {
  const shared = await readPdf("Fællesbilag", "begge.pdf")
  const own = await readPdf("Ownannex", "own.pdf")
  const one = await published("PAGE", { title: "Bilag", slug: "bilag", ...withFile(shared) })
  const both = {
    body: {
      ...withFile(shared).body,
      content: [...withFile(shared).body.content, ...withFile(own).body.content],
    },
  }
  await publishedTwin(one, { title: "Annexes", ...both })
  expect((await inEnglish("fællesbilag")).hits).toMatchObject([
    { id: one.id, title: "Annexes", file: "begge.pdf" },
  ])
  expect((await inEnglish("ownannex")).hits).toMatchObject([{ id: one.id, file: "own.pdf" }])
  expect((await answer("fællesbilag")).total).toBe(1)
  expect((await answer("ownannex")).total).toBe(0)
})

test("on a site larger than the search reads, a rare English word is found and a common one says there are more", async () => {
  await fillBulk({ entries: 2_500, orders: 0 })
  await database.sql(`ANALYZE "Entry"`)
  expect((await inEnglish("brewery")).hits).toMatchObject([{ id: original.id, lang: "en" }])
  expect((await answer("founding")).total).toBe(0)
  const newest = await db.entry.findMany({
    where: { slug: { startsWith: "eksempel-" }, originalId: null },
    orderBy: { publishedAt: "desc" },
    take: 3,
    select: { id: true },
  })
  for (const one of newest) await publishedTwin(one, { title: "Lighthouse keepers" })
  const { hits, isMany } = await inEnglish("lighthouse")
  expect([hits.length, isMany]).toEqual([3, false])
  const common = await inEnglish("bibliotek")
  expect(common.isMany).toBe(true)
  expect(new Set(common.hits.map(({ id }) => id)).size).toBe(common.hits.length)
})
