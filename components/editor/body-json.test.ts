import { expect, test } from "vitest"
import { blockSchema } from "#domain/content/rules/body-schema.ts"
import { bodyToSend, namelessBlock, nodesOf, textOf } from "./body-json.ts"
import type { BodyNode } from "./entry-text.ts"

const doc: BodyNode = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2, textAlign: null }, content: [{ type: "text", text: "Bogbussen" }] },
    {
      type: "paragraph",
      content: [
        {
          type: "text",
          text: "Læs mere",
          marks: [
            { type: "link", attrs: { href: "/om", target: "_blank", rel: "x", class: "evil" } },
            { type: "bold" },
          ],
        },
        { type: "text", text: "." },
      ],
    },
    { type: "tableCell", attrs: { colspan: 1, rowspan: 2, colwidth: [100], align: "left" }, content: [] },
    { type: "figure", attrs: { assetId: "a", alt: "", caption: "", style: "color:red" } },
    { type: "paragraph" },
    { type: "paragraph", content: [] },
  ],
}

test("only what the schema knows is sent, and no empty paragraphs at the end", () => {
  expect(bodyToSend(doc).content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Bogbussen" }] },
    {
      type: "paragraph",
      content: [
        {
          type: "text",
          text: "Læs mere",
          marks: [{ type: "link", attrs: { href: "/om" } }, { type: "bold" }],
        },
        { type: "text", text: "." },
      ],
    },
    { type: "tableCell", attrs: { rowspan: 2 }, content: [] },
    { type: "figure", attrs: { assetId: "a", alt: "", caption: "" } },
  ])
})

test("an empty document keeps the one paragraph that it must have", () => {
  expect(bodyToSend({ type: "doc", content: [{ type: "paragraph" }] }).content).toEqual([
    { type: "paragraph" },
  ])
})

test("words are read in order, block by block", () => {
  expect(textOf(doc).startsWith("Bogbussen\nLæs mere.")).toBe(true)
  expect(nodesOf(doc).filter((node) => node.type === "text")).toHaveLength(3)
})

test("a block that says nothing of release and municipality is asked for as the server knows it", () => {
  const entryId = "01890000-0000-7000-8000-000000000000"
  const attrs = { id: "b1", entryId, indicator: "model", show: "map", release: 0, municipality: "" }
  const asked = namelessBlock({ type: "surveyFigure", attrs })
  expect(asked).toEqual({ type: "surveyFigure", attrs: { entryId, indicator: "model", show: "map" } })
  expect(blockSchema.safeParse(asked).success).toBe(true)
  const fixed = namelessBlock({ type: "surveyFigure", attrs: { ...attrs, release: 2 } })
  expect(fixed.attrs).toMatchObject({ release: 2 })
})
