import { type Block, type Body, blocksOf, type Mark, type TextNode } from "./body.ts"

/** Where a link leads: an address as it was written, and the entry it follows, if it leads to one. */
export type Link = Extract<Mark, { type: "link" }>["attrs"]

/** An address of this site, taken apart. */
export interface SitePath {
  readonly path: string
  /** What stands behind the path, "?side=2" or "#tilmelding"; "" for nothing. */
  readonly rest: string
}

/**
 * The path within this site that an address leads to, Danish and English alike; null when it leads elsewhere, or to a
 * place on the same page. `origin`: where this site stands, "https://www.example.dk".
 */
export function sitePathOf(href: string, origin: string): SitePath | null {
  const [, host = null, path = "", rest = ""] =
    /^(https?:\/\/[^/?#]+)?([^?#]*)(.*)$/is.exec(href.trim()) ?? []
  if (host === null ? !path.startsWith("/") : host.toLowerCase() !== origin.toLowerCase()) return null
  const danish = path.replace(/^\/en(?=\/|$)/, "").replace(/\/+$/, "")
  return { path: decoded(danish) || "/", rest }
}

/** The addresses of the web that a body leads to, each once, as browsers write them; those of this site are not among them. */
export function linksOut(body: Body, origin: string): string[] {
  const found = blocksOf(body).flatMap((block) =>
    linksIn(block).flatMap(({ href }) => addressOut(href, origin) ?? []),
  )
  return [...new Set(found)]
}

/** An address of the web as browsers write it, without the place on its page; null of this site and of what is none. */
export function addressOut(href: string, origin: string): string | null {
  const url = /^https?:/i.test(href) ? URL.parse(href) : null
  if (!url || url.origin === origin) return null
  url.hash = ""
  return url.href.length <= 2_000 ? url.href : null
}

/** The links among the words of one block, its inner blocks not counted. */
export function linksIn(block: Block): Link[] {
  return wordsOf(block).flatMap(({ marks }) =>
    (marks ?? []).flatMap((mark) => (mark.type === "link" ? mark.attrs : [])),
  )
}

/** The body with every link as `change` answers it; null takes the link away and leaves its words. */
export function withLinks(body: Body, change: (link: Link) => Link | null): Body {
  return { ...body, content: body.content.map((block) => changed(block, change)) }
}

function changed(block: Block, change: (link: Link) => Link | null): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.content
        ? { ...block, content: block.content.map((word) => reworded(word, change)) }
        : block
    case "blockquote":
    case "callout":
      return { ...block, content: block.content.map((inner) => changed(inner, change)) }
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => inside(item, change)) }
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => inside(cell, change)),
        })),
      }
    default:
      return block
  }
}

function inside<Holder extends { content: Block[] }>(
  holder: Holder,
  change: (link: Link) => Link | null,
): Holder {
  return { ...holder, content: holder.content.map((inner) => changed(inner, change)) }
}

function reworded(word: TextNode, change: (link: Link) => Link | null): TextNode {
  if (!word.marks?.some(({ type }) => type === "link")) return word
  const marks = word.marks.flatMap((mark): Mark[] => {
    if (mark.type !== "link") return [mark]
    const link = change(mark.attrs)
    return link ? [{ type: "link", attrs: link }] : []
  })
  return { ...word, marks }
}

function wordsOf(block: Block): readonly TextNode[] {
  return block.type === "paragraph" || block.type === "heading" ? (block.content ?? []) : []
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
