import fc from "fast-check"
import { expect, test } from "vitest"
import { assetsOf, type Body, bodyText, isAllowedAddress, sealsOf } from "./body.ts"
import { readBody } from "./body-reading.ts"
import { bodySchema } from "./body-schema.ts"

const id = "01890000-0000-7000-8000-000000000000"
const good: Body = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Om" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Se " },
        {
          type: "text",
          text: "mere",
          marks: [{ type: "link", attrs: { href: "/nyheder/a" } }, { type: "bold" }],
        },
      ],
    },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [{ type: "tableHeader", attrs: { colspan: 2 }, content: [{ type: "paragraph" }] }],
        },
      ],
    },
    {
      type: "blockquote",
      content: [{ type: "figure", attrs: { assetId: id, alt: "a", caption: "Billedtekst" } }],
    },
    { type: "file", attrs: { assetId: id, title: "Vedtægter" } },
  ],
}

test("what the editor makes is taken as it is", () => {
  expect(bodySchema.parse(good)).toEqual(good)
  expect(bodyText(good)).toBe("Om\nSe mere\nBilledtekst\nVedtægter")
  expect(assetsOf(good)).toEqual([id])
})

const hostile: [string, unknown][] = [
  ["a script", { type: "doc", content: [{ type: "script", content: [] }] }],
  ["an unknown attribute", { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] }],
  ["a class", { type: "doc", content: [{ type: "heading", attrs: { level: 2, class: "x" } }] }],
  ["a level", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }],
  [
    "a script address",
    {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
          ],
        },
      ],
    },
  ],
  ["a polluting key", JSON.parse('{"type":"doc","content":[],"__proto__":{"polluted":true}}')],
  ["a constructor", JSON.parse('{"type":"doc","content":[{"type":"paragraph","constructor":{"a":1}}]}')],
  ["raw markup", { type: "doc", content: "<p>" }],
  ["nothing", null],
]

test.each(hostile)("%s is refused", (_, body) => {
  expect(bodySchema.safeParse(body).success).toBe(false)
})

test("a body nested beyond reason is refused without a stack overflow", () => {
  let node: unknown = { type: "paragraph" }
  for (let i = 0; i < 20_000; i++) node = { type: "blockquote", content: [node] }
  expect(bodySchema.safeParse({ type: "doc", content: [node] }).success).toBe(false)
})

test("addresses: this site, the web, mail, telephone, and nothing that runs", () => {
  for (const href of ["/nyheder", "#a", "https://a.example/b?c", "mailto:a@b.dk", "tel:+4533250935"]) {
    expect(isAllowedAddress(href)).toBe(true)
  }
  for (const href of [
    "//evil.example",
    "/\\evil",
    "javascript:x",
    "data:text/html,x",
    " https://a",
    "vbscript:x",
  ]) {
    expect(isAllowedAddress(href)).toBe(false)
  }
})

test("whatever JSON is thrown at it, it answers and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      bodySchema.safeParse(value)
      bodySchema.safeParse({ type: "doc", content: [value] })
    }),
  )
})

test("the blocks of schema 2 are taken as they are, each with its name", () => {
  const newer: Body = {
    type: "doc",
    attrs: { schema: 2 },
    content: [
      { type: "paragraph", attrs: { id: "aaaaaaaa" }, content: [{ type: "text", text: "Om" }] },
      { type: "callout", attrs: { id: "bbbbbbbb", tone: "note" }, content: [{ type: "paragraph" }] },
      {
        type: "gallery",
        attrs: { caption: "Tre døre" },
        content: [{ type: "figure", attrs: { assetId: id, alt: "", decorative: true, caption: "" } }],
      },
      { type: "video", attrs: { provider: "vimeo", videoId: "123", title: "En tale" } },
      { type: "comingEvents", attrs: { count: 3 } },
      { type: "eventCard", attrs: { entryId: id } },
      { type: "callCard", attrs: { entryId: id } },
      { type: "surveyFigure", attrs: { entryId: id, indicator: "model", show: "map" } },
      { type: "people", attrs: { organisationId: id } },
      { type: "pictureWanted", attrs: { hint: "En dør" } },
    ],
  }
  expect(bodySchema.parse(newer)).toEqual(newer)
  expect(readBody(newer)).toEqual(newer)
  expect(bodyText(newer)).toBe("Om\nTre døre\nEn tale")
})

test("two blocks of one name are refused from a request", () => {
  const twice = { type: "horizontalRule", attrs: { id: "aaaaaaaa" } }
  expect(bodySchema.safeParse({ type: "doc", content: [twice] }).success).toBe(true)
  expect(bodySchema.safeParse({ type: "doc", content: [twice, twice] }).success).toBe(false)
})

test("what is stored and does not fit is sealed, word for word, and the rest stays", () => {
  const rest = { type: "paragraph", content: [{ type: "text", text: "Rest" }] }
  const strange = { type: "marquee", attrs: { onclick: "alert(1)" } }
  const read = readBody({ type: "doc", content: [strange, rest] })
  expect(read.content).toEqual([
    { type: "sealed", attrs: { raw: JSON.stringify(strange), reason: "content.sealed.unknownBlock" } },
    rest,
  ])
  expect(bodyText(read)).toBe("\nRest".trim())
  expect(sealsOf(readBody("<p>Gammelt</p>"))).toEqual(['"<p>Gammelt</p>"'])
})

test("of two stored blocks of one name the second has none", () => {
  const rule = { type: "horizontalRule", attrs: { id: "aaaaaaaa" } }
  const read = readBody({ type: "doc", content: [rule, rule] })
  expect(read.content.map(({ attrs }) => attrs?.id)).toEqual(["aaaaaaaa", undefined])
})

test("whatever is stored, reading it answers and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readBody(value).type).toBe("doc")
      expect(readBody({ type: "doc", content: [value] }).content).toHaveLength(1)
    }),
  )
})
