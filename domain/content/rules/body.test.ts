import fc from "fast-check"
import { expect, test } from "vitest"
import { assetsOf, type Body, bodySchema, bodyText, isAllowedAddress } from "./body.ts"

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
