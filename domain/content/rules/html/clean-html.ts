import type { Block } from "../body.ts"
import { cleanAddress } from "./addresses.ts"
import { Flow } from "./flow.ts"
import { type Footnotes, footnotesIn } from "./footnotes.ts"
import {
  attr,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  isUnseen,
  style,
  textIn,
} from "./html-tree.ts"
import { type FlatItem, flatItemsIn, isListWrapper, listOf, nestedLists } from "./lists.ts"
import { cellsIn, isLayout, tableOf } from "./tables.ts"
import { type Marks, marksInside, pictureWords, plain, raised, tidy } from "./words.ts"

/** Where the markup is to stand. */
export interface CleanContext {
  /** Origin of this site: links to it become paths. "" when there is none. */
  readonly site: string
  /** Level of the heading above the place: 1 for the title of the page. */
  readonly under: 1 | 2 | 3 | 4
  /** The heading over footnotes. */
  readonly notesTitle: string
  /** Blocks for an element that whoever asks reads in a way of their own; null leaves it to the rules here. */
  readonly own?: (element: HtmlElement) => Block[] | null
}

/** A picture of the markup; its place in the body is the `pictureWanted` of the same turn. */
export interface FoundPicture {
  readonly src: string
  readonly alt: string
  readonly caption: string
}

/** What has no place in the schema, and what the source did not bring along. */
export type LeftOut = "contents" | "form" | "frame" | "drawing" | "noteWords"

export interface Cleaned {
  readonly blocks: Block[]
  readonly pictures: readonly FoundPicture[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Reads markup of any origin into the closed schema: headings held to the page's hierarchy, lists, tables, links that
 * lead where they say, pictures as places to be filled, footnotes as numbered notes at the end. No style, no class, no
 * script survives, because nothing of the source is copied: every block is made anew.
 */
export function cleanHtml(root: HtmlElement, context: CleanContext): Cleaned {
  return new Cleaner(root, context).clean()
}

const blockNames = new Set(
  (
    "address article aside body blockquote center dd details dialog div dl dt fieldset figure footer form header hgroup html li main " +
    "nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
)
const controls = new Set("input select textarea button datalist meter progress".split(" "))
const drawings = new Set("svg canvas math object embed applet audio v:shape".split(" "))

class Cleaner {
  private readonly root: HtmlElement
  private readonly context: CleanContext
  private readonly footnotes: Footnotes
  private readonly pictures: FoundPicture[] = []
  private readonly leftOut = new Set<LeftOut>()
  /** Headings above the one being read: their level in the source and the one they were given. */
  private readonly above: { source: number; given: number }[] = []
  private readonly shift: number

  constructor(root: HtmlElement, context: CleanContext) {
    this.root = root
    this.context = context
    this.footnotes = footnotesIn(root)
    this.shift = hasTopHeading(root) ? 1 : 0
  }

  clean(): Cleaned {
    const blocks = this.blocks([this.root], 2)
    const notes = this.notes()
    // What parts the notes from the text in the source parts nothing here.
    while (notes.length > 0 && blocks.at(-1)?.type === "horizontalRule") blocks.pop()
    return { blocks: [...blocks, ...notes], pictures: this.pictures, leftOut: [...this.leftOut] }
  }

  private notes(): Block[] {
    const { notes } = this.footnotes
    if (notes.length === 0) return []
    const content = notes.map((note) => {
      const words = this.blocks(note.children, 6)
      return {
        type: "listItem" as const,
        content: words.length > 0 ? words : [{ type: "paragraph" as const }],
      }
    })
    const title: Block = {
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: this.context.notesTitle }],
    }
    return [title, { type: "orderedList", content }]
  }

  private blocks(nodes: readonly HtmlNode[], depth: number, marks: Marks = plain): Block[] {
    const flow = new Flow()
    this.read(nodes, depth, marks, flow)
    return flow.end()
  }

  private read(nodes: readonly HtmlNode[], depth: number, marks: Marks, flow: Flow): void {
    const children = nodes.flatMap((node) =>
      isElement(node) && isListWrapper(node) ? node.children : [node],
    )
    for (let at = 0; at < children.length; at++) {
      const node = children[at] as HtmlNode
      if (!isElement(node)) {
        flow.line.add(tidy(node), marks)
        continue
      }
      const { items, until } = flatItemsFrom(children, at)
      if (items.length > 0) {
        flow.put(nestedLists(items, depth, (inner, below) => this.blocks(inner, below, marks)))
        at = until - 1
      } else this.element(node, depth, marks, flow)
    }
  }

  private element(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    const { name } = element
    if (isUnseen(element) || this.footnotes.notes.includes(element) || this.footnotes.ways.has(element))
      return
    const level = headingLevel(element)
    const own = this.context.own?.(element)
    if (own) for (const block of own) flow.later(block)
    else if (name === "br") flow.breakLine()
    else if (name === "hr") flow.put([{ type: "horizontalRule" }])
    else if (name === "img") this.picture(element, "", flow, marks)
    else if (name === "iframe" || name === "video") this.frame(element, flow)
    else if (drawings.has(name)) this.leftOut.add("drawing")
    else if (controls.has(name)) this.leftOut.add("form")
    // A table of contents counts pages of paper.
    else if (hasClass(element, /^MsoToc\d$/)) this.leftOut.add("contents")
    else if (level !== null) this.heading(element, level, flow)
    else if (name === "ul" || name === "ol") this.list(element, depth, marks, flow)
    else if (name === "table") this.table(element, depth, marks, flow)
    else if (name === "blockquote" || hasClass(element, /^Mso(Intense)?Quote/))
      this.quote(element, depth, marks, flow)
    else if (name === "figure") this.figure(element, depth, marks, flow)
    else if (name === "pre") this.lines(element, marks, flow)
    else if (blockNames.has(name)) this.group(element, depth, marks, flow)
    else this.inline(element, depth, marks, flow)
  }

  private group(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    flow.put([])
    this.read(element.children, depth, marksInside(element, marks), flow)
    flow.put([])
  }

  private inline(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    const number = this.footnotes.references.get(element)
    if (number !== undefined) {
      flow.line.add(`[${number}]`, { ...marks, href: null })
      return
    }
    const only =
      element.children.length === 1 && typeof element.children[0] === "string" ? element.children[0] : null
    if (only !== null && raised(element, only) !== only) {
      if (hasClass(element, /^FootnoteReference|^MsoFootnoteReference/i)) this.leftOut.add("noteWords")
      flow.line.add(raised(element, only), marks)
      return
    }
    const inside = marksInside(element, marks)
    const href = element.name === "a" ? cleanAddress(attr(element, "href"), this.context.site) : null
    this.read(element.children, depth, href === null ? inside : { ...inside, href }, flow)
  }

  private heading(element: HtmlElement, source: number, flow: Flow): void {
    const line = new Flow()
    this.read(element.children, 2, plain, line)
    const found = line.end()
    const content = found.flatMap((block) => (block.type === "paragraph" ? (block.content ?? []) : []))
    const words = content.map(({ marks = [], ...text }) => {
      const kept = marks.filter(({ type }) => type !== "bold")
      return kept.length > 0 ? { ...text, marks: kept } : text
    })
    const rest = found.filter(({ type }) => type !== "paragraph")
    if (words.length === 0) flow.put(rest)
    else flow.put([{ type: "heading", attrs: { level: this.levelFor(source) }, content: words }, ...rest])
  }

  /** The level a heading gets: one below the nearest above it, whatever was skipped, and never the page's own. */
  private levelFor(source: number): 2 | 3 | 4 {
    while ((this.above.at(-1)?.source ?? 0) >= source) this.above.pop()
    const above = this.above.at(-1)
    const given = above
      ? Math.min(4, above.given + 1)
      : Math.min(Math.max(2, source + this.shift), this.context.under + 1, 4)
    this.above.push({ source, given })
    return given as 2 | 3 | 4
  }

  private list(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    const convert = (inner: readonly HtmlNode[], below: number) => this.blocks(inner, below, marks)
    // As deep as the body goes; below that the entries stand as paragraphs of the entry they belong to.
    const children = element.children.filter(
      (child) => !isElement(child) || !this.footnotes.notes.includes(child),
    )
    if (depth + 4 > 18) flow.put(this.blocks(children, depth, marks))
    else flow.put(listOf({ ...element, children }, depth, convert))
  }

  private table(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    const convert = (inner: readonly HtmlNode[], below: number) => this.blocks(inner, below, marks)
    if (!isLayout(element) && depth + 6 <= 18) flow.put(tableOf(element, depth, convert))
    else for (const cell of cellsIn(element)) flow.put(this.blocks(cell.children, depth, marks))
  }

  private quote(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    const canQuote = depth + 2 <= 18
    const inner = this.blocks(element.children, canQuote ? depth + 2 : depth, marks)
    if (!canQuote || inner.length === 0) {
      flow.put(inner)
      return
    }
    const before = flow.last()
    // Word writes each paragraph of one quotation as a quotation of its own.
    if (element.name !== "blockquote" && before?.type === "blockquote") before.content.push(...inner)
    else flow.put([{ type: "blockquote", content: inner }])
  }

  private figure(element: HtmlElement, depth: number, marks: Marks, flow: Flow): void {
    flow.put([])
    const caption = element.children.filter(isElement).find(({ name }) => name === "figcaption")
    const pictures = element.children.filter((child) => child !== caption)
    const words = caption ? tidy(textIn(caption)).trim() : ""
    const found = imagesIn(element)
    const isData = found.length === 1 && attr(found[0] as HtmlElement, "src").startsWith("data:image/")
    if (isData) {
      this.picture(found[0] as HtmlElement, words.slice(0, 1_000), flow, marks)
      return
    }
    this.read(pictures, depth, marks, flow)
    // The place of a picture has no caption, so the words stay below it.
    if (caption) this.read(caption.children, depth, marks, flow)
    flow.put([])
  }

  private picture(element: HtmlElement, caption: string, flow: Flow, marks: Marks): void {
    const src = attr(element, "src").trim()
    const isSign = hasClass(element, /^(emoji|wp-smiley|an1)$/)
    if (isSign) flow.line.add(tidy(attr(element, "alt")), marks)
    const isDot = ["width", "height"].some((side) =>
      /^[0-3](px)?$/.test(attr(element, side) || style(element, side)),
    )
    if (isSign || isDot || (src === "" && attr(element, "srcset") === "")) return
    const alt = pictureWords(element)
    this.pictures.push({ src, alt, caption })
    flow.later({ type: "pictureWanted", attrs: { hint: alt } })
  }

  private frame(element: HtmlElement, flow: Flow): void {
    const src = attr(element, "src")
    const youtube = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/.exec(src)
    const vimeo = /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d{1,20})/.exec(src)
    const videoId = youtube?.[1] ?? vimeo?.[1]
    const title = tidy(attr(element, "title")).trim().slice(0, 300)
    if (!videoId) this.leftOut.add("frame")
    else flow.put([{ type: "video", attrs: { provider: youtube ? "youtube" : "vimeo", videoId, title } }])
  }

  private lines(element: HtmlElement, marks: Marks, flow: Flow): void {
    flow.put([])
    for (const line of textIn(element).split("\n")) {
      flow.line.add(tidy(line), marks)
      flow.breakLine()
    }
  }
}

/** The run of entries with stated depth that begins here, and where it ends; blank text between them ends nothing. */
function flatItemsFrom(children: readonly HtmlNode[], from: number): { items: FlatItem[]; until: number } {
  const items: FlatItem[] = []
  let until = from
  for (let at = from; at < children.length; at++) {
    const node = children[at] as HtmlNode
    if (!isElement(node)) {
      if (tidy(node).trim() !== "") break
      continue
    }
    const found = flatItemsIn(node)
    if (!found) break
    items.push(...found)
    until = at + 1
  }
  return { items, until }
}

function headingLevel(element: HtmlElement): number | null {
  const named = /^h([1-6])$/.exec(element.name)
  if (named) return Number(named[1])
  if (attr(element, "role") === "heading")
    return Math.min(6, Math.max(1, Number(attr(element, "aria-level")) || 2))
  if (element.name !== "p") return null
  const outline = /^[1-6]$/.exec(style(element, "mso-outline-level"))
  if (outline) return Number(outline[0])
  return hasClass(element, /^MsoTitle$/) ? 1 : null
}

function hasTopHeading(node: HtmlNode): boolean {
  return isElement(node) && (headingLevel(node) === 1 || node.children.some(hasTopHeading))
}

function imagesIn(element: HtmlElement): HtmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === "img" ? [child] : imagesIn(child)))
}
