import fc from "fast-check"
import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { askOf, spellings, termsOf } from "./terms.ts"

const database = useDatabase()

/** Whatever can be typed or sent, and much that cannot; now and then what a query language would read. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc.string({
    unit: fc.constantFrom(..."'\"<>%_\\&|!():*§\u0000\u0001\n æøåaeo\ud835İß1".split("")),
    maxLength: 60,
  }),
)

test("a question's words, in small letters, each once", () => {
  expect(termsOf("  Bibliotekernes  topmøde, TOPMØDE 2026! ")).toEqual(["bibliotekernes", "topmøde", "2026"])
  expect(termsOf("a å b")).toEqual([])
  expect(termsOf(`'"<>%_\\`)).toEqual([])
  expect(termsOf("folke-bibliotek & (ny | gammel):*")).toEqual(["folke", "bibliotek", "ny", "gammel"])
})

test("eight words at most, of forty letters at most", () => {
  expect(termsOf("en to tre fire fem seks syv otte ni ti")).toHaveLength(8)
  expect(termsOf("x".repeat(10_000))).toEqual(["x".repeat(40)])
  expect(termsOf("𝒳".repeat(60))).toEqual(["𝒳".repeat(40)])
})

test("any string gives terms of letters and digits only", () => {
  fc.assert(
    fc.property(anything, (question) => {
      for (const term of termsOf(question)) {
        expect(term).toMatch(/^[\p{L}\p{N}]{2,40}$/u)
        for (const spelt of spellings(term)) expect(spelt).toMatch(/^[\p{L}\p{N}]{1,80}$/u)
      }
    }),
    { numRuns: 1_000 },
  )
})

test("å is aa, æ is ae, ø is oe, and the other way round", () => {
  expect(spellings("ålborg")).toEqual(["ålborg", "aalborg"])
  expect(spellings("aalborg")).toEqual(["aalborg", "ålborg"])
  expect(spellings("topmoede")).toEqual(["topmoede", "topmøde"])
  expect(spellings("laese")).toEqual(["laese", "læse"])
  expect(spellings("hus")).toEqual(["hus"])
})

test("what is asked: every word, each by its beginning or by what is like it", () => {
  const like = [{ stem: "bibliotek", words: ["folkebibliotek"] }]
  const other = [
    { stem: "aar", words: [] },
    { stem: "år", words: ["års"] },
  ]
  expect(askOf([like, other])).toBe("(bibliotek:* | folkebibliotek) & (aar:* | år:* | års)")
})

test("nothing is asked where no word says anything", () => {
  expect(askOf([])).toBeNull()
  expect(askOf([[{ stem: "", words: ["x"] }]])).toBeNull()
})

test("PostgreSQL takes whatever is asked of it", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (question) => {
      const terms = termsOf(question).map((term) =>
        spellings(term).map((stem) => ({ stem, words: [stem, term] })),
      )
      const asked = askOf(terms)
      if (asked === null) return
      await database.sql("SELECT to_tsquery('danish', $1) || to_tsquery('english', $1)", [asked])
    }),
    { numRuns: 300 },
  )
})
