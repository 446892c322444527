import fc from "fast-check"
import { expect, test } from "vitest"
import { parseHtml } from "#domain/content/parse-html.ts"
import { type Block, blocksOf, bodyText } from "../body.ts"
import { bodySchema } from "../body-schema.ts"
import { cleanAddress } from "./addresses.ts"
import { type CleanContext, cleanHtml } from "./clean-html.ts"
import { cleanText } from "./plain-text.ts"

const context: CleanContext = { site: "https://samling.eksempel.dk", under: 1, notesTitle: "Noter" }
const clean = (markup: string, more: Partial<CleanContext> = {}) =>
  cleanHtml(parseHtml(markup), { ...context, ...more })
const levels = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.type === "heading" ? [block.attrs.level] : []))
const texts = (blocks: Block[]) => blocks.map((block) => bodyText({ type: "doc", content: [block] }))

test("headings keep their order, skip no rank and never take the page's own", () => {
  expect(levels(clean("<h1>a</h1><h3>b</h3><h3>c</h3><h2>d</h2><h6>e</h6>").blocks)).toEqual([2, 3, 3, 3, 4])
  expect(levels(clean("<h2>a</h2><h3>b</h3><h2>c</h2>").blocks)).toEqual([2, 3, 2])
  expect(levels(clean("<h4>a</h4><h4>b</h4>").blocks)).toEqual([2, 2])
  expect(levels(clean("<h3>a</h3>", { under: 2 }).blocks)).toEqual([3])
  expect(levels(clean("<h2>a</h2>", { under: 3 }).blocks)).toEqual([2])
})

test("a paragraph that is bold alone stays a paragraph", () => {
  expect(clean("<p><b>Tilmelding</b></p>").blocks).toEqual([
    { type: "paragraph", content: [{ type: "text", text: "Tilmelding", marks: [{ type: "bold" }] }] },
  ])
})

test("a line break parts paragraphs, and what stands empty is left out", () => {
  expect(texts(clean("<p>Torvet 1<br>8000 Aarhus</p><p>&nbsp;</p><p><br></p>Løst").blocks)).toEqual([
    "Torvet 1",
    "8000 Aarhus",
    "Løst",
  ])
})

test("raised and lowered figures are written with signs", () => {
  expect(texts(clean("<p>20 m<sup>2</sup> og CO<sub>2</sub>, den 1<sup>ste</sup></p>").blocks)).toEqual([
    "20 m² og CO₂, den 1ste",
  ])
})

test("a table that only arranges is read as text, a mail within", () => {
  const { blocks } = clean(
    '<table role="presentation"><tr><td><p>Kære alle</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
  )
  expect(texts(blocks)).toEqual(["Kære alle", "a\nb"])
})

test("videos of the two providers become video blocks; other frames are named as left out", () => {
  const { blocks, leftOut } = clean(
    '<iframe src="https://www.youtube.com/embed/abcDEF12345?rel=0" title="Tale"></iframe><iframe src="https://evil.example"></iframe>',
  )
  expect(blocks).toEqual([
    { type: "video", attrs: { provider: "youtube", videoId: "abcDEF12345", title: "Tale" } },
  ])
  expect(leftOut).toEqual(["frame"])
})

test("pictures stand below the line they stood in, dots that count readers nowhere", () => {
  const { blocks, pictures } = clean(
    '<p>Før <img src="a.jpg" alt="Døren"> efter</p><img src="x.gif" width=1 height=1><figure><img src="data:image/png;base64,AA" alt="IMG_2031.JPG"><figcaption>Foto: os</figcaption></figure>',
  )
  expect(texts(blocks)).toEqual(["Før efter", "", ""])
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "pictureWanted", "pictureWanted"])
  expect(pictures).toEqual([
    { src: "a.jpg", alt: "Døren", caption: "" },
    { src: "data:image/png;base64,AA", alt: "", caption: "Foto: os" },
  ])
})

test.each([
  ["https://eksempel.dk/a?utm_source=x&id=7&fbclid=y", "https://eksempel.dk/a?id=7"],
  [
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Feksempel.dk%2Fa&data=1",
    "https://eksempel.dk/a",
  ],
  ["https://urldefense.com/v3/__https://eksempel.dk/a__;!!x", "https://eksempel.dk/a"],
  ["https://samling.eksempel.dk/nyheder/a?side=2#b", "/nyheder/a?side=2#b"],
  ["/om", "/om"],
  ["mailto:a@eksempel.dk", "mailto:a@eksempel.dk"],
  ["tel:+45 33 25 09 35", "tel:+4533250935"],
  ["#_Toc1", null],
  ["javascript:alert(1)", null],
  [" java\nscript:alert(1)", null],
  ["//evil.example", null],
  ["file:///C:/a.doc", null],
  ["data:text/html,x", null],
  ["https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"],
])("the link %s leads to %s", (href, expected) => {
  expect(cleanAddress(href, context.site)).toBe(expected)
})

test("text of a PDF is joined again, and words parted at a line's end grow together", () => {
  const [first, second] = texts(
    cleanText(
      "Biblioteket åbner igen efter ombygningen, og alle er vel-\nkomne til at se de nye rum og hilse på personalet, som\nhar glædet sig til at vise børne- og ungeafdelingen frem.\nI næste uge er der åbent hver aften, også for dem der\nkommer langvejs fra.",
    ),
  )
  expect(first).toContain("velkomne")
  expect(first).toContain("børne- og ungeafdelingen frem.")
  expect(second ?? first).toContain("kommer langvejs fra.")
})

test("text with one line a paragraph keeps its lines", () => {
  expect(texts(cleanText("Kære alle\n\nVi ses på torsdag.\n1. maj er en lørdag.\n"))).toEqual([
    "Kære alle",
    "Vi ses på torsdag.",
    "1. maj er en lørdag.",
  ])
})

const names = [
  "p",
  "div",
  "ul",
  "ol",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "blockquote",
  "h1",
  "h4",
  "b",
  "a",
  "span",
  "figure",
  "img",
  "br",
  "o:p",
  "script",
]
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 9, withCrossShrink: true },
    fc.constantFrom("tekst ", "[1]", "&nbsp;", "<img src=x alt=y onerror=alert(1)>"),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom(
          "",
          " href=javascript:x",
          " href=https://a.dk",
          " style='mso-list:l0 level3 lfo1'",
          " colspan=900",
          " data-aria-level=4",
          " id=__proto__",
        ),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join("")}</${name}>`),
  ),
})).node

test("whatever is pasted fits the schema, and there is a place for each picture", () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 6 }), (parts) => {
      const { blocks, pictures } = clean(parts.join(""))
      expect(bodySchema.safeParse({ type: "doc", content: blocks }).success).toBe(true)
      const places = blocksOf({ type: "doc", content: blocks }).filter(({ type }) => type === "pictureWanted")
      expect(places).toHaveLength(pictures.length)
    }),
    { numRuns: 500 },
  )
})

test.each(["div", "ul><li", "blockquote", "table><tr><td", "b"])(
  "%s nested 3,000 deep neither throws nor breaks the schema",
  (name) => {
    const { blocks } = clean(`${`<${name}>`.repeat(3_000)}Bund`)
    expect(bodySchema.safeParse({ type: "doc", content: blocks }).success).toBe(true)
    expect(texts(blocks).join("")).toContain("Bund")
  },
)

test("a document of 200 pages is read within two seconds, every word of it", () => {
  const page = `<h2>Afsnit</h2>${"<p class=MsoNormal>Fra mandag kører bussen <b>to gange</b> om ugen.<o:p></o:p></p>".repeat(12)}`
  const started = performance.now()
  const { blocks } = clean(page.repeat(200))
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(blocks).toHaveLength(200 * 13)
})
