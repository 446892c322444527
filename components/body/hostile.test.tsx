import fc from "fast-check"
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import type { Shelf } from "#domain/content/pictures.ts"
import type { Body } from "#domain/content/rules/body.ts"
import { readBody } from "#domain/content/rules/body-reading.ts"
import { bodySchema } from "#domain/content/rules/body-schema.ts"
import { payloads } from "#test/fixtures/xss.ts"
import { BodyView } from "./body.tsx"

/** Bodies that wish us ill: refused as a request, and whatever was stored is shown safely. */
const assetId = "11111111-1111-4111-8111-111111111111"
const cut = { width: 4, height: 3, src: "/m/a.jpg", sources: [] }
const shelf: Shelf = {
  pictures: {
    [assetId]: {
      ...cut,
      alt: "Et hus",
      credit: "",
      licence: null,
      wide: cut,
      card: cut,
      square: cut,
      social: null,
      focalX: 0.5,
      focalY: 0.5,
    },
  },
  files: { [assetId]: { href: "/m/a.pdf", bytes: 1, filename: "a.pdf", mime: "application/pdf" } },
}

describe("what is dangerous in markup", () => {
  test.each([
    ["a script", "<p><script>1</script></p>"],
    ["a handler", '<p onclick="1">x</p>'],
    ["a script as an address", '<a href="javascript:1">x</a>'],
    ["the same, with a tab in it", '<a href="java\tscript:1">x</a>'],
    ["data as an address", '<img src="data:text/html,x">'],
    ["a style", '<p style="color:red">x</p>'],
    ["a frame", '<iframe src="/x"></iframe>'],
  ])("control: %s is found", (_, html) => {
    expect(dangersIn(html)).not.toEqual([])
  })

  test("control: what the page itself makes is not", () => {
    expect(
      dangersIn('<p>a <a href="/b">b</a></p><script type="module" src="/enhance/video.js"></script>'),
    ).toEqual([])
  })
})

test("10,000 random and hostile bodies are refused or shown safely, and no prototype is touched", () => {
  let [taken, refused] = [0, 0]
  fc.assert(
    fc.property(hostileBody(), (json) => {
      const sent: unknown = JSON.parse(json)
      const parsed = bodySchema.safeParse(sent)
      if (parsed.success) {
        taken += 1
        expect(dangersIn(shown(parsed.data))).toEqual([])
        expect(json).not.toMatch(/"(?:__proto__|constructor|prototype)":/)
      } else refused += 1
      expect(dangersIn(shown(readBody(sent)))).toEqual([])
    }),
    { numRuns: 10_000 },
  )
  expect(({} as Record<string, unknown>).hit).toBeUndefined()
  // A generator whose bodies are all refused, or all taken, would prove nothing.
  expect(taken).toBeGreaterThan(500)
  expect(refused).toBeGreaterThan(5_000)
}, 600_000)

test("a body as deep as a well, and one of a million characters, end in an answer", () => {
  const deep = `{"type":"blockquote","content":[`.repeat(500) + "]}".repeat(500)
  const huge = { type: "paragraph", content: [{ type: "text", text: "a".repeat(1_000_000) }] }
  for (const block of [JSON.parse(deep), huge]) {
    const body = { type: "doc", content: [block] }
    expect(bodySchema.safeParse(body).success).toBe(false)
    expect(dangersIn(shown(readBody(body)))).toEqual([])
  }
})

test(`each of ${payloads.length} payloads is words wherever words may stand, and no address`, () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200)
  expect(new Set(payloads).size).toBe(payloads.length)
  for (const payload of payloads) {
    const words = [{ type: "text", text: payload }]
    const body = readBody({
      type: "doc",
      content: [
        { type: "paragraph", content: words },
        { type: "heading", attrs: { level: 2 }, content: words },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: words }] }],
        },
        { type: "figure", attrs: { assetId, alt: payload, caption: payload } },
        { type: "file", attrs: { assetId, title: payload } },
        {
          type: "paragraph",
          content: [{ ...words[0], marks: [{ type: "link", attrs: { href: payload } }] }],
        },
      ],
    })
    const html = shown(body)
    expect(dangersIn(html)).toEqual([])
    expect(textIn(html)).toContain(textIn(escaped(payload)))
  }
})

function shown(body: Body): string {
  return renderToStaticMarkup(createElement(BodyView, { body, shelf, locale: "da" }))
}

const ownScripts = new Set(["/enhance/video.js"])
const shut = new Set([
  "iframe",
  "object",
  "embed",
  "base",
  "meta",
  "link",
  "style",
  "form",
  "template",
  "svg",
  "math",
])

/** What could run or reach out in markup of ours: scripts, handlers, styles, frames, addresses that are no addresses. */
function dangersIn(html: string): string[] {
  const found: string[] = []
  walk(parseFragment(html), (element) => {
    const attrs = new Map(element.attrs.map(({ name, value }) => [name, value]))
    if (element.tagName === "script" && !ownScripts.has(attrs.get("src") ?? "")) found.push("script")
    if (shut.has(element.tagName)) found.push(element.tagName)
    for (const [name, value] of attrs) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push(name)
      // A browser leaves out blanks and control characters before it reads the scheme.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what hides a scheme.
      const address = value.replace(/[\u0000-\u0020]/g, "")
      const isAddress = ["href", "src", "srcset", "action", "formaction", "poster", "xlink:href"].includes(
        name,
      )
      if (isAddress && /^(javascript|vbscript|data|blob|feed|view-source):/i.test(address)) found.push(value)
      if (isAddress && /^(\/\/|\/\\)/.test(address)) found.push(value)
    }
  })
  return found
}

type Fragment = DefaultTreeAdapterTypes.DocumentFragment
type Element = DefaultTreeAdapterTypes.Element

function walk(node: Fragment | Element, visit: (element: Element) => void): void {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue
    visit(child)
    walk(child, visit)
  }
}

function textIn(html: string): string {
  const said: string[] = []
  const visit = (node: Fragment | Element): void => {
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) said.push(child.value)
      else if (defaultTreeAdapter.isElementNode(child)) visit(child)
    }
  }
  visit(parseFragment(html))
  return said.join("")
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}

/** JSON text, so that `__proto__` arrives as a key of its own, as it does from the network. */
function hostileBody(): fc.Arbitrary<string> {
  const words = fc.oneof(
    fc.constantFrom(...payloads, "Et ord", "\ud800", "\u0000", "\u202e"),
    fc.string({ unit: "binary", maxLength: 20 }),
  )
  const value: fc.Arbitrary<string> = fc.oneof(
    words.map((text) => JSON.stringify(text)),
    fc.constantFrom("1", "-1", "1e999", "null", "true", "[]", "{}", `{"not":""}`, `"${assetId}"`, `["x"]`),
  )
  const key = fc.constantFrom(
    "__proto__", "constructor", "prototype", "onclick", "onerror", "style", "class", "srcdoc", "dangerouslySetInnerHTML",
    "href", "src", "level", "assetId", "alt", "caption", "colspan", "tone", "raw", "id", "toString", "hasOwnProperty",
  ) // biome-ignore format: read as a list
  const odd = fc.array(fc.tuple(key, value), { maxLength: 2 })
  const object = (pairs: readonly (readonly [string, string])[]) =>
    `{${pairs.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`
  const list = (items: readonly string[]) => `[${items.join(",")}]`
  const rarely = fc.option(odd, { freq: 3 }).map((pairs) => pairs ?? [])
  const type = (usual: string) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(`"${usual}"`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('"script"', '"iframe"', '"html"', "null", '"__proto__"', '"constructor"'),
      },
    )
  const mark = fc.oneof(
    fc.constantFrom('{"type":"bold"}', '{"type":"italic"}', '{"type":"style","attrs":{"style":"x"}}'),
    fc.tuple(fc.oneof(words, fc.constant("/nyheder")), rarely).map(([href, more]) =>
      object([
        ["type", '"link"'],
        ["attrs", object([["href", JSON.stringify(href)], ...more])],
      ]),
    ),
  )
  const text = fc
    .tuple(words, fc.option(fc.array(mark, { maxLength: 2 })), rarely)
    .map(([said, marks, more]) =>
      object([
        ["type", '"text"'],
        ["text", JSON.stringify(said)],
        ...(marks ? [["marks", list(marks)] as const] : []),
        ...more,
      ]),
    )
  const { block } = fc.letrec<{ block: string }>((tie) => {
    const inner = fc.array(tie("block"), { maxLength: 2 })
    const holding = (name: string, inside: fc.Arbitrary<string[]>, attrs: fc.Arbitrary<[string, string][]>) =>
      fc
        .tuple(type(name), inside, attrs, rarely, rarely)
        .map(([kind, content, own, moreAttrs, more]) =>
          object([
            ["type", kind],
            ...(own.length + moreAttrs.length > 0
              ? [["attrs", object([...own, ...moreAttrs])] as const]
              : []),
            ["content", list(content)],
            ...more,
          ]),
        )
    const none = fc.constant<[string, string][]>([])
    const leaf = (name: string, attrs: fc.Arbitrary<[string, string][]>) =>
      fc.tuple(type(name), attrs, rarely).map(([kind, own, more]) =>
        object([
          ["type", kind],
          ["attrs", object([...own, ...more])],
        ]),
      )
    const said = words.map((one) => JSON.stringify(one))
    const texts = fc.array(text, { maxLength: 3 })
    const withType = (name: string, content: string[]) => [
      object([
        ["type", `"${name}"`],
        ["content", list(content)],
      ]),
    ]
    return {
      block: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        holding("paragraph", texts, none),
        holding(
          "heading",
          texts,
          value.map((level) => [["level", level]]),
        ),
        holding("heading", texts, fc.constant([["level", "2"]])),
        leaf(
          "figure",
          fc.tuple(said, said).map(([alt, caption]) => [
            ["assetId", `"${assetId}"`],
            ["alt", alt],
            ["caption", caption],
          ]),
        ),
        leaf(
          "file",
          said.map((title) => [
            ["assetId", `"${assetId}"`],
            ["title", title],
          ]),
        ),
        leaf(
          "video",
          fc.tuple(value, said).map(([id, title]) => [
            ["provider", '"youtube"'],
            ["videoId", id],
            ["title", title],
          ]),
        ),
        leaf(
          "sealed",
          said.map((raw) => [
            ["raw", raw],
            ["reason", '"content.sealed.unknownBlock"'],
          ]),
        ),
        leaf(
          "pictureWanted",
          said.map((hint) => [["hint", hint]]),
        ),
        holding("blockquote", inner, none),
        holding(
          "callout",
          inner,
          value.map((tone) => [["tone", tone]]),
        ),
        holding(
          "bulletList",
          inner.map((content) => withType("listItem", content)),
          none,
        ),
        holding(
          "table",
          fc.tuple(inner, value).map(([content, span]) =>
            withType("tableRow", [
              object([
                ["type", '"tableCell"'],
                ["attrs", object([["colspan", span]])],
                ["content", list(content)],
              ]),
            ]),
          ),
          none,
        ),
        value,
      ),
    }
  })
  return fc
    .tuple(fc.array(block, { maxLength: 3 }), rarely)
    .map(([blocks, more]) => object([["type", '"doc"'], ["content", list(blocks)], ...more]))
}
