import { expect, test } from "vitest"
import { bodyToSend, nodesOf, textOf } from "./body-json.ts"
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
