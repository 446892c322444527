import type { Mark, TextNode } from "./body.ts"

interface Names {
  readonly entry: (id: string) => string | null
}

/** Words with their marks, on one line; neighbours with the same link are one link. */
export function inlineAsMarkdown(nodes: readonly TextNode[], names: Names): string {
  const runs: { href: string | null; nodes: TextNode[] }[] = []
  for (const node of nodes) {
    const href = leadsTo(node, names)
    const last = runs.at(-1)
    if (last && last.href === href) last.nodes.push(node)
    else runs.push({ href, nodes: [node] })
  }
  const written = runs.map(({ href, nodes: inside }, at) => {
    const words = stressedWords(inside)
    if (href !== null) return `[${words}](${addressInMarkdown(href)})`
    // Before a link this sign would make a picture of it.
    return runs[at + 1] ? words.replace(/!$/, "\\!") : words
  })
  return written.join("").replace(/ {2,}/g, " ").trim()
}

/** Plain words on one line, with nothing that Markdown would take for markup. */
export function onOneLine(words: string): string {
  return escaped(words).trim()
}

/** A line of its own whose beginning no block begins with. */
export function lineAsMarkdown(words: string): string {
  return words.replace(/^(#{1,6}|[-+=:])(?=[\s#=:-]|$)/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
}

/** An address between the brackets of a link. */
export function addressInMarkdown(address: string): string {
  return address.replace(/[\s<>()[\]\\"'`|*_{}]/g, (sign) => encodeOf(sign)).replace(/&(?=#?\w+;)/g, "&amp;")
}

function encodeOf(sign: string): string {
  // An underscore means no more in an address than a letter does, unless it stands among words.
  if (sign === "_") return sign
  const code = encodeURIComponent(sign)
  return code === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : code
}

function leadsTo({ marks = [] }: TextNode, names: Names): string | null {
  const link = marks.find((mark): mark is Extract<Mark, { type: "link" }> => mark.type === "link")
  if (!link) return null
  const { entryId, href } = link.attrs
  return (entryId ? names.entry(entryId) : null) ?? href
}

function stressedWords(nodes: readonly TextNode[]): string {
  return nodes
    .map((node, at) => {
      const stress = stressOf(node)
      const before = nodes[at - 1]?.text.at(-1) ?? " "
      const after = nodes[at + 1]?.text.at(0) ?? " "
      const [, lead = "", core = "", tail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.text) ?? []
      const words = escaped(core)
      if (!core || !stress) return escaped(node.text)
      const isRead = holds(lead || before, core.at(0) ?? "") && holds(tail || after, core.at(-1) ?? "")
      return `${lead && " "}${isRead ? stress + words + stress : words}${tail && " "}`
    })
    .join("")
}

function stressOf({ marks = [] }: TextNode): string {
  const has = (type: Mark["type"]) => marks.some((mark) => mark.type === type)
  return `${has("bold") ? "**" : ""}${has("italic") ? "*" : ""}`
}

/** Whether a star between these two signs is read as stress: not where it stands between a letter and a point. */
function holds(outside: string, inside: string): boolean {
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}\p{S}]/u.test(outside)
}

function escaped(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, (gap) => (gap === "\u00a0" ? gap : " "))
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
}
