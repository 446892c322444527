import { expect, test } from "vitest"
import { checksOf } from "./checks.ts"
import type { BodyNode, EntryText, OriginalText } from "./entry-text.ts"

const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] })
const good: EntryText = {
  title: "Sommerbogen nåede 71.000 børn",
  slug: "sommerbogen",
  lead: "Hver femte låner var aldrig kommet på biblioteket før.",
  body: { type: "doc", content: [paragraph("I Vejle stod børnene i kø. Det blev de ved med.")] },
  heroId: "picture",
  heroAlt: "Børn i kø foran biblioteket",
  heroDecorative: false,
  facts: {},
  isSample: false,
}
const codes = (text: Partial<EntryText>, kind: "NEWS" | "EVENT" = "NEWS") =>
  checksOf(kind, { ...good, ...text }).map((check) => check.code.replace(/^(admin\.check|checks)\./, ""))
const body = (...content: BodyNode[]): Partial<EntryText> => ({ body: { type: "doc", content } })

test("a page in order has nothing to mend", () => {
  expect(codes({})).toEqual([])
})

test("a title that looks like a test is told, one that merely holds the word is not", () => {
  for (const title of ["tester", "Test 2", "TEST!", "asdf", "Lorem ipsum dolor", "Uden titel"]) {
    expect(codes({ title })).toContain("looksLikeTest")
  }
  expect(codes({ title: "Ny test af selvbetjente biblioteker" })).toEqual([])
})

test("what is shown must be described, and what is required comes first", () => {
  expect(codes({ title: "Test", heroId: "a", heroAlt: " " })).toEqual(["heroAltMissing", "looksLikeTest"])
  expect(codes(body(paragraph("x"), { type: "figure", attrs: { assetId: "a", alt: "" } }))).toEqual([
    "altMissing",
  ])
})

test("a picture that is said to be decoration wants no words", () => {
  expect(codes({ heroId: "a", heroDecorative: true })).toEqual([])
})

test("a check in the body leads to its node", () => {
  const [check] = checksOf("NEWS", {
    ...good,
    ...body(paragraph("Et."), { type: "figure", attrs: { assetId: "a", alt: "" } }),
  })
  // doc, paragraph, text, figure
  expect(check?.place).toEqual({ node: 3 })
})

test("headings do not skip a level, tables have headings, links say where they lead", () => {
  const heading = (level: number): BodyNode => ({
    type: "heading",
    attrs: { level },
    content: [{ type: "text", text: `Niveau ${level}` }],
  })
  expect(codes(body(heading(2), heading(3), heading(2)))).toEqual([])
  expect(codes(body(heading(2), heading(4)))).toEqual(["headingSkips"])
  const link = { type: "link", attrs: { href: "/x" } }
  expect(
    codes(body({ type: "paragraph", content: [{ type: "text", text: "Læs mere", marks: [link] }] })),
  ).toEqual(["linkSaysNothing"])
})

test("a very long sentence is told with its length; abbreviations do not end one", () => {
  const long = `${Array.from({ length: 41 }, () => "ord").join(" ")}.`
  const [check] = checksOf("NEWS", { ...good, ...body(paragraph(`Kort. ${long.replace("o", "O")}`)) })
  expect(check).toMatchObject({ code: "checks.longSentence", values: { count: 41 }, isRequired: false })
})

test("an event needs its time, and ends after it starts", () => {
  const facts = {
    startsAt: "2027-04-24T08:00:00.000Z",
    endsAt: "2027-04-23T08:00:00.000Z",
    venueName: "Højhuset",
  }
  expect(codes({ facts }, "EVENT")).toEqual(["endsBeforeStart"])
  expect(codes({ facts: { venueName: "x" } }, "EVENT")).toEqual(["timeMissing"])
})

test("an English text that stands as the Danish does is asked about, and has no facts that could be missing", () => {
  const picture = (alt: string): BodyNode => ({ type: "figure", attrs: { assetId: "a", alt, caption: "" } })
  const original: OriginalText = {
    id: "o",
    title: good.title,
    lead: good.lead,
    body: { type: "doc", content: [paragraph("Dansk."), picture("En dør")] },
    heroId: "hero",
    isPublic: true,
    isOlder: false,
    changed: { title: false, lead: false, blocks: [] },
  }
  const asked = (text: Partial<EntryText>) =>
    checksOf("EVENT", { ...good, heroAlt: "A door", ...text }, original).map(({ code, isRequired }) => {
      const name = code.replace(/^(admin\.check|checks)\./, "")
      return isRequired ? `${name}!` : name
    })
  const english = { title: "Books", lead: "New.", ...body(paragraph("English."), picture("A door")) }
  expect(asked(english)).toEqual([])
  expect(asked({ ...english, title: ` ${good.title}` })).toEqual(["titleDanish"])
  expect(asked({ ...english, lead: good.lead })).toEqual(["leadDanish"])
  expect(asked({ ...english, ...body(paragraph("Dansk."), picture("A door")) })).toEqual(["bodyDanish"])
  expect(asked({ ...english, ...body(paragraph("English."), picture("En dør")) })).toEqual(["figureDanish"])
  expect(asked({ ...english, lead: "", ...body(paragraph("English.")) })).toEqual(["leadMissing"])
  expect(asked({ ...english, heroAlt: "" }), "the picture that it lends is described in English").toEqual([
    "heroAltMissing!",
  ])
})
