import fc from "fast-check"
import { expect, test } from "vitest"
import type { BodyNode, EntryText } from "./entry-text.ts"
import { mergeTexts } from "./merge-texts.ts"

const block = (id: string, words: string): BodyNode => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text: words }],
})
const textWith = (blocks: readonly BodyNode[], changes: Partial<EntryText> = {}): EntryText => ({
  title: "Titel",
  slug: "titel",
  lead: "",
  heroId: null,
  heroAlt: "",
  heroDecorative: false,
  facts: {},
  isSample: false,
  body: { type: "doc", content: [...blocks] },
  ...changes,
})
const [a, b, c] = [block("aaaaaaaa", "A"), block("bbbbbbbb", "B"), block("cccccccc", "C")]
const base = textWith([a, b, c])
const ids = (text: EntryText) => (text.body.content ?? []).map((node) => node.attrs?.id)

test("what only one changed asks nobody", () => {
  const mine = textWith([block("aaaaaaaa", "A min"), b, c])
  const theirs = textWith([a, b, block("cccccccc", "C din")], { lead: "Deres manchet" })
  const { questions, text } = mergeTexts(base, mine, theirs)
  expect(questions).toEqual([])
  expect(text({})).toEqual(
    textWith([block("aaaaaaaa", "A min"), b, block("cccccccc", "C din")], { lead: "Deres manchet" }),
  )
})

test("a block that both changed asks, and each answer gives its side", () => {
  const mine = textWith([a, block("bbbbbbbb", "B min"), c])
  const theirs = textWith([a, block("bbbbbbbb", "B din"), c])
  const { questions, text } = mergeTexts(base, mine, theirs)
  expect(questions.map(({ key }) => key)).toEqual(["block:bbbbbbbb"])
  expect(text({ "block:bbbbbbbb": "mine" })).toEqual(mine)
  expect(text({ "block:bbbbbbbb": "theirs" })).toEqual(theirs)
})

test("removed by one and rewritten by the other asks too", () => {
  const { questions, text } = mergeTexts(base, textWith([a, c]), textWith([a, block("bbbbbbbb", "B din"), c]))
  expect(questions).toMatchObject([{ mine: null }])
  expect(ids(text({ "block:bbbbbbbb": "mine" }))).toEqual(["aaaaaaaa", "cccccccc"])
})

test("new blocks of both stand where they were put, and a moved block stays moved", () => {
  const mine = textWith([a, block("mmmmmmmm", "M"), b, c])
  const theirs = textWith([a, b, block("tttttttt", "T"), c])
  expect(ids(mergeTexts(base, mine, theirs).text({}))).toEqual([
    "aaaaaaaa",
    "mmmmmmmm",
    "bbbbbbbb",
    "tttttttt",
    "cccccccc",
  ])
  expect(ids(mergeTexts(base, textWith([c, a, b]), textWith([a, b, c])).text({}))).toEqual([
    "cccccccc",
    "aaaaaaaa",
    "bbbbbbbb",
  ])
})

test("facts and the title are asked about by name", () => {
  const mine = textWith([a], { title: "Min", facts: { city: "Vejle" } })
  const theirs = textWith([a], { title: "Din", facts: { city: "Herning" } })
  const { questions } = mergeTexts(textWith([a]), mine, theirs)
  expect(questions.map(({ field }) => field).sort()).toEqual(["facts.city", "title"])
})

test("whoever changed nothing has the other's text; nothing that neither removed is lost", () => {
  const blocks = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd", "eeeeeeee"),
      words: fc.constantFrom("1", "2"),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  )
  const texts = blocks.map((all) => textWith(all.map(({ id, words }) => block(id, words))))
  fc.assert(
    fc.property(texts, texts, texts, (was, mine, theirs) => {
      expect(mergeTexts(was, mine, was).text({})).toEqual(mine)
      expect(mergeTexts(was, was, theirs).text({})).toEqual(theirs)
      const merged = ids(mergeTexts(was, mine, theirs).text({}))
      for (const id of ids(mine)) if (ids(theirs).includes(id)) expect(merged).toContain(id)
      expect(new Set(merged).size).toBe(merged.length)
    }),
    { numRuns: 2_000 },
  )
})
