import type { Block, TableRow } from "#domain/content/rules/body.ts"
import {
  attr,
  elementsIn,
  type HtmlElement,
  isElement,
  textIn,
} from "#domain/content/rules/html/html-tree.ts"
import { videoAt } from "#domain/content/rules/video.ts"
import { type KnownAsset, sealed } from "./convert.ts"

/** What stands here already and a live block may show, by its path. */
export type LiveTargets = ReadonlyMap<string, { readonly id: string; readonly kind: string }>

interface MarkdownSurroundings {
  readonly assetAt: (address: string) => KnownAsset | null
  readonly live: LiveTargets
}

/** Blocks for what only Markdown of our own export holds, and for links that stand alone: a file, a video. */
export function markdownBlocks(
  element: HtmlElement,
  read: (element: HtmlElement) => Block[],
  around: MarkdownSurroundings,
): Block[] | null {
  const { name } = element
  if (name === "x-callout") {
    const tone = attr(element, "data-tone") === "important" ? "important" : "note"
    const content = read({ ...element, name: "body" })
    return [
      { type: "callout", attrs: { tone }, content: content.length > 0 ? content : [{ type: "paragraph" }] },
    ]
  }
  if (name === "x-directive") return [directive(element, around.live)]
  if (name === "table" && !element.attrs.has("data-read"))
    return withoutEmptyHeading(read({ ...element, name: "body", children: [unread(element)] }))
  return name === "p" ? alone(element, around) : null
}

/** A table as the cleaner reads it: under a name of its own this reading would meet it again. */
function unread(element: HtmlElement): HtmlElement {
  return { ...element, attrs: new Map([...element.attrs, ["data-read", "yes"]]) }
}

function directive(element: HtmlElement, live: LiveTargets): Block {
  const what = attr(element, "data-what")
  const [path = "", show = "", ...words] = what.split(" ")
  const target = live.get(path)
  const name = attr(element, "data-name")
  if (name === "picture-wanted") return { type: "pictureWanted", attrs: { hint: what.slice(0, 500) } }
  if (name === "coming-events" && /^[1-9]\d?$/.test(what))
    return { type: "comingEvents", attrs: { count: Number(what) } }
  if (name === "event-card" && target?.kind === "EVENT")
    return { type: "eventCard", attrs: { entryId: target.id } }
  if (name === "call-card" && target?.kind === "OPEN_CALL")
    return { type: "callCard", attrs: { entryId: target.id } }
  const figure = target?.kind === "SURVEY" ? surveyFigure(show) : null
  if (name === "survey-figure" && target && figure)
    return { type: "surveyFigure", attrs: { entryId: target.id, indicator: words.join(" "), ...figure } }
  return sealed(attr(element, "data-raw"), "import.sealed.live")
}

/** "map", "figure@2", "municipality:751@2": what is shown, of whom, of which release. */
function surveyFigure(written: string) {
  const [, show, municipality, release] =
    /^(map|figure|municipality(?=:))(?::(\d{3}))?(?:@([1-9]\d{0,3}))?$/.exec(written) ?? []
  if (show !== "map" && show !== "figure" && show !== "municipality") return null
  return {
    show: show as "map" | "figure" | "municipality",
    ...(release ? { release: Number(release) } : {}),
    ...(municipality && show === "municipality" ? { municipality } : {}),
  }
}

/** Every table of Markdown has a heading; one without words was none. */
function withoutEmptyHeading(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type !== "table" || block.content.length < 2) return block
    const [first, ...rest] = block.content
    return first && isEmpty(first) ? { ...block, content: rest } : block
  })
}

function isEmpty({ content }: TableRow): boolean {
  return content.every(
    (cell) =>
      cell.type === "tableHeader" &&
      cell.content.every((block) => block.type === "paragraph" && !block.content?.length),
  )
}

function alone(paragraph: HtmlElement, { assetAt }: MarkdownSurroundings): Block[] | null {
  const [link, ...others] = paragraph.children.filter((child) => isElement(child) || child.trim() !== "")
  if (!isElement(link) || link.name !== "a" || others.length > 0) return null
  if (elementsIn(link).some(({ name }) => name === "img")) return null
  const href = attr(link, "href")
  const title = textIn(link).replace(/\s+/g, " ").trim().slice(0, 300)
  const video = videoAt(href)
  if (video) return [{ type: "video", attrs: { ...video, title: title === video.provider ? "" : title } }]
  const asset = assetAt(href)
  return asset?.kind === "FILE" ? [{ type: "file", attrs: { assetId: asset.id, title } }] : null
}
