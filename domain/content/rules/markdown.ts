import type { Block, Body, FigureNode, ListItem, LiveNode, SealedNode } from "./body.ts"
import { tableAsMarkdown } from "./markdown-table.ts"
import { addressInMarkdown, inlineAsMarkdown, lineAsMarkdown, onOneLine } from "./markdown-words.ts"
import { watchAddress } from "./video.ts"

/** Where what a body names by its id is found from the file that is written; null: nowhere any more. */
export interface MarkdownNames {
  readonly asset: (id: string) => string | null
  readonly entry: (id: string) => string | null
}

/**
 * A body as Markdown of GitHub's kind, without HTML: every word of it stands there, escaped where Markdown would take
 * it for markup. What Markdown has no word for is one line, `::: name what :::`; a sealed box is fenced as it is.
 */
export function bodyAsMarkdown(body: Body, names: MarkdownNames): string {
  return blocksAsMarkdown(body.content, names)
}

function blocksAsMarkdown(blocks: readonly Block[], names: MarkdownNames, between = "\n\n"): string {
  let sameLists = 0
  const parts = blocks.map((block, at) => {
    // Two lists of one kind in a row would be read as one, did they not have other markers.
    sameLists = at > 0 && blocks[at - 1]?.type === block.type ? sameLists + 1 : 0
    return blockAsMarkdown(block, names, sameLists % 2 === 1)
  })
  return parts.filter(Boolean).join(between)
}

function blockAsMarkdown(block: Block, names: MarkdownNames, isOtherList: boolean): string {
  switch (block.type) {
    case "paragraph":
      return lineAsMarkdown(inlineAsMarkdown(block.content ?? [], names))
    case "heading":
      return heading(block.attrs.level, inlineAsMarkdown(block.content ?? [], names))
    case "bulletList":
      return list(block.content, names, () => (isOtherList ? "* " : "- "))
    case "orderedList":
      return list(block.content, names, (at) => `${at + 1}${isOtherList ? ")" : "."} `)
    case "blockquote":
      return quoted(blocksAsMarkdown(block.content, names))
    case "callout":
      return quoted(`[!${block.attrs.tone.toUpperCase()}]\n${blocksAsMarkdown(block.content, names)}`)
    case "table":
      return tableAsMarkdown(block.content, (cell) => inCell(cell, names))
    case "horizontalRule":
      // Neither of the marks that lists begin with.
      return "___"
    case "figure":
      return figure(block, names, "\n")
    case "gallery": {
      const figures = block.content.map((one) => figure(one, names, "\n"))
      return [...figures, emphasised(block.attrs.caption)].filter(Boolean).join("\n\n")
    }
    case "file":
    case "video":
      return link(block, names)
    case "sealed":
      return fenced(block)
    case "pictureWanted":
      return directive("picture-wanted", onOneLine(block.attrs.hint))
    default:
      return live(block, names)
  }
}

/** What a cell of a table holds, on one line: blocks one after the other, set apart by points. */
function inCell(blocks: readonly Block[], names: MarkdownNames): string {
  return blocks
    .map((block) => flat(block, names))
    .filter(Boolean)
    .join(" · ")
}

function flat(block: Block, names: MarkdownNames): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineAsMarkdown(block.content ?? [], names)
    case "bulletList":
    case "orderedList":
      return inCell(
        block.content.flatMap(({ content }) => content),
        names,
      )
    case "blockquote":
    case "callout":
      return inCell(block.content, names)
    case "gallery":
      return [inCell(block.content, names), emphasised(block.attrs.caption)].filter(Boolean).join(" · ")
    case "table":
      return inCell(
        block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)),
        names,
      )
    case "figure":
      return figure(block, names, " ")
    case "horizontalRule":
      return ""
    case "sealed":
      return codeInCell(block.attrs.raw)
    default:
      return blockAsMarkdown(block, names, false)
  }
}

function heading(level: number, words: string): string {
  // A run of # at the end would be taken for the heading's closing mark.
  return `${"#".repeat(level)} ${words.replace(/(^|\s)(#+)$/, "$1\\$2")}`.trimEnd()
}

function list(items: readonly ListItem[], names: MarkdownNames, markerAt: (at: number) => string): string {
  const isTight = items.every(({ content }) =>
    content.every(({ type }, at) => (at === 0 ? type === "paragraph" : at === 1 && type.endsWith("List"))),
  )
  const lines = items.map(({ content }, at) => {
    const marker = markerAt(at)
    const inside = blocksAsMarkdown(content, names, isTight ? "\n" : "\n\n")
    return (marker + inside.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`)).trimEnd()
  })
  return lines.join(isTight ? "\n" : "\n\n")
}

function quoted(inside: string): string {
  return inside
    .trimEnd()
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n")
}

function figure({ attrs }: FigureNode, names: MarkdownNames, between: string): string {
  const picture = `![${onOneLine(attrs.decorative ? "" : attrs.alt)}](${addressInMarkdown(names.asset(attrs.assetId) ?? "")})`
  return [picture, emphasised(attrs.caption)].filter(Boolean).join(between)
}

function link(block: Block & { type: "file" | "video" }, names: MarkdownNames): string {
  if (block.type === "video")
    return `[${onOneLine(block.attrs.title || block.attrs.provider)}](${addressInMarkdown(watchAddress(block.attrs))})`
  const address = names.asset(block.attrs.assetId) ?? ""
  const name = address.slice(address.lastIndexOf("/") + 1)
  return `[${onOneLine(block.attrs.title || name)}](${addressInMarkdown(address)})`
}

function live(block: LiveNode, names: MarkdownNames): string {
  switch (block.type) {
    case "comingEvents":
      return directive("coming-events", String(block.attrs.count))
    case "eventCard":
      return directive("event-card", pathOf(block.attrs.entryId, names))
    case "callCard":
      return directive("call-card", pathOf(block.attrs.entryId, names))
    case "surveyFigure": {
      const { entryId, indicator, show, release, municipality } = block.attrs
      const what = `${show}${municipality ? `:${municipality}` : ""}${release ? `@${release}` : ""}`
      return directive("survey-figure", `${pathOf(entryId, names)} ${what} ${onOneLine(indicator)}`.trimEnd())
    }
    case "people":
      return directive("people", block.attrs.organisationId)
  }
}

function directive(name: string, what: string): string {
  return `::: ${what ? `${name} ${what}` : name} :::`
}

function pathOf(id: string, names: MarkdownNames): string {
  return addressInMarkdown(names.entry(id) ?? id)
}

function emphasised(caption: string): string {
  const words = onOneLine(caption)
  return words ? `*${words}*` : ""
}

/** Byte for byte, in a fence longer than any within. */
function fenced({ attrs }: SealedNode): string {
  const fence = fenceAround(attrs.raw, 3)
  return `${fence}sealed\n${attrs.raw}\n${fence}`
}

function codeInCell(raw: string): string {
  const fence = fenceAround(raw, 1)
  return `${fence} ${raw.replace(/\s+/g, " ").replaceAll("|", "\\|")} ${fence}`
}

function fenceAround(raw: string, least: number): string {
  const longest = (raw.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0)
  return "`".repeat(Math.max(least, longest + 1))
}
