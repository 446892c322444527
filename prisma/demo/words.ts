import type { Block, Body, TextNode } from "#domain/content/rules/body.ts"

/** Builders of a body, so that demo content reads as text. `*word*` is bold, `[word](address)` a link. */
export function body(...blocks: Block[]): Body {
  return { type: "doc", content: blocks }
}

export function p(text: string): Block {
  return { type: "paragraph", content: inline(text) }
}

export function h(level: 2 | 3, text: string): Block {
  return { type: "heading", attrs: { level }, content: inline(text) }
}

export function list(...items: string[]): Block {
  return { type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [p(item)] })) }
}

export function quote(text: string): Block {
  return { type: "blockquote", content: [p(text)] }
}

/** The first row is the head. */
export function table(...rows: string[][]): Block {
  return {
    type: "table",
    content: rows.map((row, place) => ({
      type: "tableRow",
      content: row.map((cell) => ({ type: place === 0 ? "tableHeader" : "tableCell", content: [p(cell)] })),
    })),
  }
}

export function figure(assetId: string, alt: string, caption: string): Block {
  return { type: "figure", attrs: { assetId, alt, caption } }
}

export function file(assetId: string, title: string): Block {
  return { type: "file", attrs: { assetId, title } }
}

function inline(text: string): TextNode[] {
  return text
    .split(/(\*[^*]+\*|\[[^\]]+\]\([^)]+\))/)
    .filter(Boolean)
    .map((part): TextNode => {
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
      if (link?.[1] && link[2]) {
        return { type: "text", text: link[1], marks: [{ type: "link", attrs: { href: link[2] } }] }
      }
      if (/^\*.+\*$/.test(part)) return { type: "text", text: part.slice(1, -1), marks: [{ type: "bold" }] }
      return { type: "text", text: part }
    })
}
