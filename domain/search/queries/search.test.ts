import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, saving, signedIn, text } from "#test/entries.ts"
import { readPdf, withFile } from "#test/files.ts"
import { buildSurvey, publishPage } from "#test/surveys.ts"
import { hitsOnAPage } from "../rules/terms.ts"
import { type SearchAsk, search } from "./search.ts"
import { suggestions } from "./suggestions.ts"

const database = useDatabase()
const plain = { kind: null, year: null, page: 1 }

async function titles(question: string, ask: Partial<SearchAsk> = {}): Promise<string[]> {
  const { hits } = await search(visitor, { ...plain, question, ...ask })
  return hits.map(({ title }) => title)
}

describe("a word is found", () => {
  test("however it is bent, in the text and in the question", async () => {
    await published("NEWS", { title: "Et nyt bibliotek" })
    await published("NEWS", { title: "Lederne mødes", body: text("De talte om lånernes ønsker.") })
    for (const word of ["bibliotek", "biblioteker", "bibliotekerne", "bibliotekernes", "BIBLIOTEKET"]) {
      expect(await titles(word), word).toContain("Et nyt bibliotek")
    }
    expect(await titles("låner ønske")).toEqual(["Lederne mødes"])
  })

  test("at the beginning and at the end of a compound", async () => {
    await published("NEWS", { title: "Kulturhusfestivalen vokser" })
    await published("NEWS", { title: "Egnens børnekulturhuse" })
    expect((await titles("kulturhus")).sort()).toEqual([
      "Egnens børnekulturhuse",
      "Kulturhusfestivalen vokser",
    ])
  })

  test("a little misspelt", async () => {
    await published("NEWS", { title: "Forårets arrangementer" })
    expect(await titles("arangementer")).toEqual(["Forårets arrangementer"])
    expect(await titles("arrangemnter")).toEqual(["Forårets arrangementer"])
  })

  test("written with aa, ae, oe or with å, æ, ø", async () => {
    await published("NEWS", { title: "Læsning på Ærø og i Ålestrup" })
    await published("NEWS", { title: "Fra Aabenraa" })
    for (const word of ["Aeroe", "ærø", "laesning", "aalestrup", "Ålestrup"]) {
      expect(await titles(word), word).toEqual(["Læsning på Ærø og i Ålestrup"])
    }
    for (const word of ["aabenraa", "åbenrå"]) expect(await titles(word), word).toEqual(["Fra Aabenraa"])
  })

  test("whatever marks stand at it", async () => {
    await published("NEWS", { title: "»Strikkecafe\u0301«/garnbytte – “uldtotter”…fåreklip–kartning" })
    for (const word of ["strikkecafé", "garnbytte", "uldtot", "fåreklip", "kartning"]) {
      expect(await titles(word), word).toHaveLength(1)
    }
  })

  test("with all the others that were asked for, and not alone", async () => {
    await published("NEWS", { title: "Robotter i Thisted" })
    await published("NEWS", { title: "Robotter i Skive" })
    expect(await titles("robot thisted")).toEqual(["Robotter i Thisted"])
    expect(await titles("robot og i skive")).toEqual(["Robotter i Skive"])
  })
})

describe("is never found:", () => {
  const places = [
    ["title", (word: string) => ({ title: `Om ${word}` })],
    ["lead", (word: string) => ({ lead: `Om ${word}` })],
    ["text", (word: string) => ({ body: text(`Om ${word}`) })],
  ] as const

  test.each(places)("a draft, by its %s", async (place, holding) => {
    const word = `kladdeord${place}`
    await draft("NEWS", { slug: word, ...holding(word) })
    expect(await titles(word)).toEqual([])
    expect(await suggestions(visitor, word)).toEqual([])
  })

  test.each(places)("what is planned, by its %s, until its time has come", async (place, holding) => {
    const word = `planord${place}`
    const { id, version } = await draft("NEWS", { title: "Planlagt", slug: word, ...holding(word) })
    const publishAt = new Date(Date.now() + 3_600_000)
    await publishEntry(desk, { id, version, publishAt, unpublishAt: null })
    expect(await titles(word)).toEqual([])
    setClock(new Date(publishAt.getTime() + 1))
    expect(await titles(word)).toHaveLength(1)
    setClock(null)
  })

  test.each(places)("what was taken down or thrown out, by its %s", async (place, holding) => {
    const word = `nedord${place}`
    const down = await published("NEWS", { slug: `ned-${place}`, ...holding(word) })
    const out = await published("NEWS", { slug: `ud-${place}`, ...holding(word) })
    expect(await titles(word)).toHaveLength(2)
    await unpublishEntry(desk, down)
    expect(await titles(word)).toHaveLength(1)
    await trashEntry(desk, { id: out.id, ...(await unpublishEntry(desk, out)) })
    expect(await titles(word)).toEqual([])
  })

  test("what comes down by itself, from that instant", async () => {
    const { id, version } = await draft("NEWS", { title: "Kun i dagtimerne" })
    const unpublishAt = new Date(Date.now() + 3_600_000)
    await publishEntry(desk, { id, version, publishAt: null, unpublishAt })
    expect(await titles("dagtimerne")).toHaveLength(1)
    setClock(unpublishAt)
    expect(await titles("dagtimerne")).toEqual([])
    setClock(null)
  })

  test("the newer text of what is public, before it is published", async () => {
    const shown = await published("NEWS", { title: "Gammelvinkel", slug: "vinkel" })
    const saved = await saveEntry(
      desk,
      saving(shown, { title: "Nyvinkel", slug: "vinkel", body: text("Frisktekst") }),
    )
    for (const word of ["nyvinkel", "frisktekst"]) expect(await titles(word), word).toEqual([])
    expect(await titles("gammelvinkel")).toEqual(["Gammelvinkel"])
    await publishEntry(desk, { id: shown.id, ...saved, publishAt: null, unpublishAt: null })
    expect(await titles("frisktekst")).toEqual(["Nyvinkel"])
    expect(await titles("gammelvinkel")).toEqual([])
  })

  test("whoever asks: the search shows an editor what it shows everyone", async () => {
    await draft("NEWS", { title: "Redaktørhemmelighed" })
    const editor = await signedIn("EDITOR")
    expect((await search(editor, { ...plain, question: "redaktørhemmelighed" })).total).toBe(0)
  })

  test("and what nobody may see changes nothing of what is shown", async () => {
    await published("NEWS", { title: "Fuglekvidder ved åen" })
    const before = await search(visitor, { ...plain, question: "fuglekvider" })
    expect(before.total).toBe(1)
    for (let number = 0; number < 50; number++) {
      await draft("NEWS", { title: `fuglekvider${String.fromCharCode(97 + (number % 26))}x${number}` })
    }
    const planned = await draft("NEWS", { title: "Fuglekvider fuglekvidderi" })
    const publishAt = new Date(Date.now() + 3_600_000)
    await publishEntry(desk, { ...planned, publishAt, unpublishAt: null })
    const hidden = await readPdf("Fuglekviderne fuglekviders")
    await draft("NEWS", { title: "Med fil", ...withFile(hidden) })
    expect(await search(visitor, { ...plain, question: "fuglekvider" })).toEqual(before)
    expect(await database.sql(`SELECT "word" FROM "SearchWord" WHERE "word" LIKE 'fuglekvi%'`)).toEqual([
      { word: "fuglekvidder" },
    ])
  })
})

describe("the text of a PDF", () => {
  test("is found through what is public and shows it, with the file's name and a passage", async () => {
    const id = await readPdf("Paragraf 4: Kontingentet fastsættes på generalforsamlingen.", "vedtægter.pdf")
    expect(await titles("generalforsamling")).toEqual([])
    const entry = await draft("PAGE", { title: "Foreningens regler", ...withFile(id) })
    expect(await titles("generalforsamling")).toEqual([])
    await publishEntry(desk, { ...entry, publishAt: null, unpublishAt: null })
    const { hits } = await search(visitor, { ...plain, question: "generalforsamlinger" })
    expect(hits).toMatchObject([{ title: "Foreningens regler", file: "vedtægter.pdf", kind: "PAGE" }])
    expect(hits[0]?.passage).toContainEqual({ text: "generalforsamlingen", isHit: true })
    expect(await titles("genralforsamling")).toEqual(["Foreningens regler"])
  })

  test("is no longer found when the page is taken down, thrown out, or shows it no more", async () => {
    const id = await readPdf("Protokolførsel")
    const down = await published("NEWS", { title: "Taget ned", slug: "pdf-ned", ...withFile(id) })
    const without = await published("NEWS", { title: "Uden fil", slug: "pdf-uden", ...withFile(id) })
    expect(await titles("protokolførsel")).toHaveLength(2)
    const saved = await saveEntry(desk, saving(without, { title: "Uden fil", slug: "pdf-uden" }))
    expect(await titles("protokolførsel")).toHaveLength(2)
    await publishEntry(desk, { id: without.id, ...saved, publishAt: null, unpublishAt: null })
    expect(await titles("protokolførsel")).toEqual(["Taget ned"])
    await trashEntry(desk, { id: down.id, ...(await unpublishEntry(desk, down)) })
    expect(await titles("protokolførsel")).toEqual([])
  })

  test("is not found before the page that shows it is public", async () => {
    const id = await readPdf("Fremtidsbudget")
    const entry = await draft("NEWS", { title: "Planlagt med fil", ...withFile(id) })
    const publishAt = new Date(Date.now() + 3_600_000)
    await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
    expect(await titles("fremtidsbudget")).toEqual([])
  })

  test("gives a passage from where the word stands, however long it is", async () => {
    const id = await readPdf(
      `${"Fyld og mere fyld. ".repeat(8_000)} Guldkornet ligger her. ${"Og mere. ".repeat(500)}`,
    )
    await published("NEWS", { title: "Lang fil", ...withFile(id) })
    const { hits } = await search(visitor, { ...plain, question: "guldkorn" })
    expect(hits[0]?.passage).toContainEqual({ text: "Guldkornet", isHit: true })
  })
})

describe("what was found", () => {
  test("is narrowed to a kind and to a year, and counted by kind whatever was chosen", async () => {
    setClock(new Date("2019-05-01T10:00:00Z"))
    await published("NEWS", { title: "Havneindvielse", slug: "havn-19" })
    // New Year's Eve in London, New Year's morning in Copenhagen.
    setClock(new Date("2019-12-31T23:30:00Z"))
    await published("NEWS", { title: "Havneindvielse igen", slug: "havn-20" })
    await published("PAGE", { title: "Havneindvielse, siden" })
    setClock(null)
    const all = await search(visitor, { ...plain, question: "havneindvielse" })
    expect([...all.kinds].sort()).toEqual([
      ["NEWS", 2],
      ["PAGE", 1],
    ])
    expect(all.years).toEqual([2020, 2019])
    expect(await titles("havneindvielse", { kind: "PAGE" })).toEqual(["Havneindvielse, siden"])
    expect(await titles("havneindvielse", { year: 2019 })).toEqual(["Havneindvielse"])
    expect(await titles("havneindvielse", { kind: "NEWS", year: 2020 })).toEqual(["Havneindvielse igen"])
    expect(await titles("havneindvielse", { kind: "EVENT" })).toEqual([])
    expect(await titles("havneindvielse", { year: 0 })).toEqual([])
    expect((await search(visitor, { ...plain, question: "havneindvielse", kind: "PAGE" })).kinds).toEqual(
      all.kinds,
    )
  })

  test("stands on pages, each hit on one of them", async () => {
    for (let number = 0; number < hitsOnAPage + 3; number++) {
      await published("NEWS", { title: `Sidetalsprøve ${number}`, slug: `sidetal-${number}` })
    }
    const pages = [await titles("sidetalsprøve"), await titles("sidetalsprøve", { page: 2 })]
    expect(pages.map(({ length }) => length)).toEqual([hitsOnAPage, 3])
    expect(new Set(pages.flat()).size).toBe(hitsOnAPage + 3)
    expect(await titles("sidetalsprøve", { page: 999 })).toEqual([])
  })

  test("comes with the word in the title before the word in the text", async () => {
    await published("NEWS", {
      title: "Noget andet",
      slug: "rang-1",
      body: text("Her nævnes vindmøllelaug kort."),
    })
    await published("NEWS", { title: "Vindmøllelaug", slug: "rang-2" })
    expect(await titles("vindmøllelaug")).toEqual(["Vindmøllelaug", "Noget andet"])
  })

  test("shows markup as the text it is", async () => {
    await published("NEWS", {
      title: "Kode",
      body: text("Skriv <script>alert('humlebi')</script> i feltet."),
    })
    const { hits } = await search(visitor, { ...plain, question: "humlebi" })
    expect(hits[0]?.passage.map((piece) => piece.text).join("")).toContain(
      "<script>alert('humlebi')</script>",
    )
    expect(hits[0]?.passage).toContainEqual({ text: "humlebi", isHit: true })
  })

  test("is suggested while one types, each entry once", async () => {
    const id = await readPdf("Sommerfuglesamling")
    await published("NEWS", { title: "Sommerfuglesamlingen åbner", slug: "sommerfugle", ...withFile(id) })
    expect(await suggestions(visitor, "sommerfugles")).toEqual([
      { title: "Sommerfuglesamlingen åbner", path: "/nyheder/sommerfugle" },
    ])
    expect(await suggestions(visitor, " ")).toEqual([])
  })
})

test.each([
  `'"<>%_\\`,
  'a\'; DROP TABLE "Entry"; --',
  "bibliotek & | ! ( ) :* <->",
  "%",
  "____",
  "\u0000\u0001\u001f",
  "\ud800 \udfff",
  "og i at det",
  "🦜📚",
  "x".repeat(10_000),
  "bibliotek ".repeat(1_000),
  "åæø".repeat(3_000),
  "aaaeoe".repeat(20),
])("a question such as %j is answered, and does no harm", async (question) => {
  const { hits, total } = await search(visitor, { ...plain, question })
  expect(total).toBeGreaterThanOrEqual(hits.length)
  expect(Array.isArray(await suggestions(visitor, question))).toBe(true)
})

test("editions of a survey are told apart by their years, in what is found and what is suggested", async () => {
  const first = await buildSurvey({ year: 2011 })
  const again = await buildSurvey({ year: 2014, seriesId: first.seriesId })
  for (const edition of [first, again]) await publishPage(edition, { title: "Hyldemeter i kælderen" })
  const expected = ["Hyldemeter i kælderen 2011", "Hyldemeter i kælderen 2014"]
  const { hits } = await search(visitor, { kind: null, year: null, page: 1, question: "hyldemeter" })
  expect(hits.map(({ title }) => title).toSorted()).toEqual(expected)
  const suggested = await suggestions(visitor, "hyldemeter")
  expect(suggested.map(({ title }) => title).toSorted()).toEqual(expected)
})
