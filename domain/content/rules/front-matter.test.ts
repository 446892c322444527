import fc from "fast-check"
import { expect, test } from "vitest"
import { frontMatter } from "./front-matter.ts"

test("each fact is a line of its own, quoted so that no reader takes words for something else", () => {
  const facts = {
    title: 'Ja: "no"\n---\n# x',
    tags: ["a, b", "2026-01-01"],
    facts: { city: "on", count: 2 },
    hero: null,
  }
  expect(frontMatter(facts)).toBe(
    `---\ntitle: "Ja: \\"no\\"\\n---\\n# x"\ntags: ["a, b", "2026-01-01"]\nfacts: {"city": "on", "count": 2}\nhero: null\n---\n`,
  )
})

test("whatever the words are, they come back, and nothing ends the matter before its end", () => {
  const sign = fc.oneof(
    fc.constantFrom("\n", "\r", "\u0085", "\u2028", "\u2029", '"', "\\", ":"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (words) => {
      const lines = frontMatter({ title: words }).split(/[\n\r\u0085\u2028\u2029]/)
      expect(lines).toHaveLength(4)
      expect(JSON.parse(lines[1]?.slice("title: ".length) ?? "")).toBe(words.toWellFormed())
    }),
  )
})
