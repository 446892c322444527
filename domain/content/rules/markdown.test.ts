import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Block, type Body, bodyText, type TextNode } from "./body.ts"
import { readBody } from "./body-reading.ts"
import { bodySchema } from "./body-schema.ts"
import { bodyAsMarkdown } from "./markdown.ts"

const id = "01890000-0000-7000-8000-000000000000"
const names = {
  asset: () => "../media/bogbus.jpg",
  entry: (entryId: string) => (entryId === id ? "/arrangementer/bogens-dag" : null),
}
const doc = (...content: Block[]): Body => ({ type: "doc", content })
const written = (...content: Block[]) => bodyAsMarkdown(doc(...content), names)
const said = (text: string, ...marks: NonNullable<TextNode["marks"]>): TextNode => ({
  type: "text",
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: (string | TextNode)[]): Block => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? said(one) : one)),
})
const item = (...content: Block[]) => ({ type: "listItem" as const, content })
const cell = (text: string, type: "tableCell" | "tableHeader" = "tableCell", attrs = {}) => ({
  type,
  attrs,
  content: [paragraph(text)],
})
const row = (...content: ReturnType<typeof cell>[]) => ({ type: "tableRow" as const, content })
const figure = (caption: string) => ({
  type: "figure" as const,
  attrs: { assetId: id, alt: "En [bus]", caption },
})

describe("each block", () => {
  test("headings and words with stress and links", () => {
    const link = { type: "link" as const, attrs: { href: "/gammel", entryId: id } }
    expect(
      written(
        { type: "heading", attrs: { level: 3 }, content: [said("Om C #")] },
        paragraph("Se ", said(" her ", { type: "bold" }), "og ", said("dér", link), said("hen", link), "."),
      ),
    ).toBe("### Om C \\#\n\nSe **her** og [dérhen](/arrangementer/bogens-dag).")
  })

  test("lists within lists, and two lists in a row that stay two", () => {
    const inner: Block = { type: "orderedList", content: [item(paragraph("a")), item(paragraph("b"))] }
    const bullets = (...words: string[]): Block => ({
      type: "bulletList",
      content: words.map((word) => item(paragraph(word))),
    })
    expect(
      written({ type: "bulletList", content: [item(paragraph("en"), inner), item(paragraph("to"))] }),
    ).toBe("- en\n  1. a\n  2. b\n- to")
    expect(written(bullets("en"), bullets("to"))).toBe("- en\n\n* to")
  })

  test("a table keeps what reaches over several columns and rows in its place", () => {
    const table: Block = {
      type: "table",
      content: [
        row(cell("By", "tableHeader"), cell("Tal", "tableHeader", { colspan: 2 })),
        row(cell("Aarhus", "tableCell", { rowspan: 2 }), cell("1|2"), cell("3")),
        row(cell("4"), cell("5")),
      ],
    }
    expect(written(table)).toBe("| By | Tal |  |\n| --- | --- | --- |\n| Aarhus | 1\\|2 | 3 |\n|  | 4 | 5 |")
  })

  test("quotes and callouts", () => {
    expect(written({ type: "blockquote", content: [paragraph("en"), paragraph("to")] })).toBe("> en\n>\n> to")
    expect(written({ type: "callout", attrs: { tone: "important" }, content: [paragraph("Husk")] })).toBe(
      "> [!IMPORTANT]\n> Husk",
    )
  })

  test("pictures, galleries, files and videos", () => {
    const picture = "![En \\[bus\\]](../media/bogbus.jpg)"
    expect(written(figure("Foto: *A*"))).toBe(`${picture}\n*Foto: \\*A\\**`)
    expect(written({ type: "gallery", attrs: { caption: "To" }, content: [figure(""), figure("")] })).toBe(
      `${picture}\n\n${picture}\n\n*To*`,
    )
    expect(written({ type: "file", attrs: { assetId: id, title: "" } })).toBe(
      "[bogbus.jpg](../media/bogbus.jpg)",
    )
    expect(
      written({ type: "video", attrs: { provider: "vimeo", videoId: "123456", title: "En tale" } }),
    ).toBe("[En tale](https://vimeo.com/123456)")
  })

  test("what lives elsewhere in the house is one line", () => {
    const other = "01890000-0000-7000-8000-00000000000b"
    expect(
      written(
        { type: "comingEvents", attrs: { count: 3 } },
        { type: "eventCard", attrs: { entryId: id } },
        { type: "callCard", attrs: { entryId: other } },
        { type: "surveyFigure", attrs: { entryId: id, indicator: "antal", show: "map" } },
        { type: "people", attrs: { organisationId: other } },
        { type: "pictureWanted", attrs: { hint: "Bussen" } },
      ).split("\n\n"),
    ).toEqual([
      "::: coming-events 3 :::",
      "::: event-card /arrangementer/bogens-dag :::",
      `::: call-card ${other} :::`,
      "::: survey-figure /arrangementer/bogens-dag map antal :::",
      `::: people ${other} :::`,
      "::: picture-wanted Bussen :::",
    ])
  })

  test("a sealed box is fenced byte for byte, whatever fences it holds", () => {
    const raw = "<b>  \n````\n```"
    expect(written({ type: "sealed", attrs: { raw, reason: "x" } })).toBe(
      `\`\`\`\`\`sealed\n${raw}\n\`\`\`\`\``,
    )
  })
})

test.each([
  ["# ikke en overskrift", "\\# ikke en overskrift"],
  ["- ikke et punkt", "\\- ikke et punkt"],
  ["12. december", "12\\. december"],
  ["---", "\\---"],
  ["::: event-card /x :::", "\\::: event-card /x :::"],
  ["    ikke kode", "ikke kode"],
  ["<b>&lt;_a_</b>", "\\<b\\>\\&lt;\\_a\\_\\</b\\>"],
  ["to\nlinjer\n# her", "to linjer # her"],
])("%j is words, not markup", (words, markdown) => {
  expect(written(paragraph(words))).toBe(markdown)
})

test("a sign before a link makes no picture of it", () => {
  const link = { type: "link" as const, attrs: { href: "https://example.org/a_(b)" } }
  expect(written(paragraph("Hør!", said("her", link)))).toBe("Hør\\![her](https://example.org/a_%28b%29)")
})

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "bog",
        "å",
        "*",
        "_",
        "`",
        "#",
        "|",
        "<",
        "[",
        "]",
        "(",
        "!",
        "\\",
        " ",
        "\n",
        "1.",
        "-",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((all) => all.join("")),
)
const anyMark = fc.constantFrom(
  { type: "bold" as const },
  { type: "italic" as const },
  { type: "link" as const, attrs: { href: "https://example.org/a(b)" } },
)
const inline = fc.array(
  fc.record({ type: fc.constant("text"), text: words, marks: fc.array(anyMark, { maxLength: 2 }) }),
  {
    maxLength: 4,
  },
)
const { block } = fc.letrec((tie) => {
  const blocks = fc.array(tie("block"), { maxLength: 3 })
  const picture = fc.record({
    type: fc.constant("figure"),
    attrs: fc.record({ assetId: fc.constant(id), alt: words, caption: words }),
  })
  const items = fc.array(fc.record({ type: fc.constant("listItem"), content: blocks }), { maxLength: 3 })
  const cells = fc.record({
    type: fc.constantFrom("tableCell", "tableHeader"),
    attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
    content: blocks,
  })
  const rows = fc.record({ type: fc.constant("tableRow"), content: fc.array(cells, { maxLength: 3 }) })
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.constant("paragraph"), content: inline }),
      fc.record({
        type: fc.constant("heading"),
        attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
        content: inline,
      }),
      picture,
      fc.record({ type: fc.constant("file"), attrs: fc.record({ assetId: fc.constant(id), title: words }) }),
      fc.record({
        type: fc.constant("sealed"),
        attrs: fc.record({ raw: words, reason: fc.constant("x") }),
      }),
      fc.record({ type: fc.constant("pictureWanted"), attrs: fc.record({ hint: words }) }),
      fc.constant({ type: "horizontalRule" }),
      fc.record({ type: fc.constantFrom("bulletList", "orderedList"), content: items }),
      fc.record({ type: fc.constant("blockquote"), content: blocks }),
      fc.record({
        type: fc.constant("callout"),
        attrs: fc.record({ tone: fc.constantFrom("note", "important") }),
        content: blocks,
      }),
      fc.record({
        type: fc.constant("gallery"),
        attrs: fc.record({ caption: words }),
        content: fc.array(picture, { maxLength: 2 }),
      }),
      fc.record({ type: fc.constant("table"), content: fc.array(rows, { maxLength: 3 }) }),
    ),
  }
})
const bodies = fc.array(block, { maxLength: 5 }).map((content) => ({ type: "doc", content }))

/** What is one space in Markdown. */
const gap = /[\s\u0085]+/g

test("every word of a body stands in its Markdown", () => {
  fc.assert(
    fc.property(bodies, (made) => {
      const body = readBody(made)
      const markdown = unescaped(bodyAsMarkdown(body, names)).replace(gap, "")
      for (const word of bodyText(body).split(gap)) expect(markdown).toContain(word)
    }),
    { numRuns: 1_000 },
  )
})

test("no tag of HTML is ever written outside a sealed box, whatever the words are", () => {
  fc.assert(
    fc.property(inline, (content) => {
      const markdown = bodyAsMarkdown(
        bodySchema.parse({ type: "doc", content: [{ type: "paragraph", content }] }),
        names,
      )
      expect(markdown.replace(/\\./g, "")).not.toMatch(/[<>`]/)
    }),
  )
})

test("whatever is stored, it answers and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      bodyAsMarkdown(readBody(stored), { asset: () => null, entry: () => null })
      bodyAsMarkdown(readBody({ type: "doc", content: [stored] }), names)
    }),
  )
})

/** What one reads, without stress and without the addresses of links. */
function unescaped(markdown: string): string {
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|\]\([^\s()]*\)|[*[\]]/g,
    (_, sign: string | undefined) => sign ?? "",
  )
}
