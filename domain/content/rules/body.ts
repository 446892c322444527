/**
 * The closed schema of what can be written: block and inline nodes, marks, and every attribute they may carry.
 * What is not named here cannot be stored, so it never needs to be escaped, hidden or cleaned when it is shown.
 * body-schema.ts checks it, body-reading.ts reads what was stored; the editor's own schema
 * (components/editor/schema.ts) makes the same nodes.
 */

/** Counts changes of this schema. A body that states none is of schema 1, whose nodes all stand in this one too. */
export const bodySchemaNumber = 2

/** A link leads to `href`; with `entryId` it leads to that entry, wherever it stands by now. */
export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string; entryId?: string | undefined } }
export interface TextNode {
  type: "text"
  text: string
  marks?: Mark[] | undefined
}

/** Blocks of the body itself keep an id through every save, so that two texts can be compared block by block. */
interface Named {
  id?: string | undefined
}
type Plain<Type extends string> = { type: Type; attrs?: Named | undefined }

export interface FigureNode {
  type: "figure"
  /** `decorative`: says nothing that the text does not, and needs no words. */
  attrs: Named & { assetId: string; alt: string; decorative?: boolean | undefined; caption: string }
}
export interface FileNode {
  type: "file"
  attrs: Named & { assetId: string; title: string }
}
export interface GalleryNode {
  type: "gallery"
  attrs: Named & { caption: string }
  content: FigureNode[]
}
/** Shown from its provider once the reader asked for it. */
export interface VideoNode {
  type: "video"
  attrs: Named & { provider: "youtube" | "vimeo"; videoId: string; title: string }
}
export interface CalloutNode {
  type: "callout"
  attrs: Named & { tone: "note" | "important" }
  content: Block[]
}

/** Blocks that show what stands elsewhere in the house, as it is when one reads. */
export type LiveNode =
  | { type: "comingEvents"; attrs: Named & { count: number } }
  | { type: "eventCard" | "callCard"; attrs: Named & { entryId: string } }
  | {
      type: "surveyFigure"
      attrs: Named & {
        entryId: string
        indicator: string
        show: "map" | "figure" | "municipality"
        /** Number of a release that is shown whatever comes after it; left out: always the newest. */
        release?: number | undefined
        /** Code of the one that is shown, where `show` says so. */
        municipality?: string | undefined
      }
    }
  | { type: "people"; attrs: Named & { organisationId: string } }

/** Where a picture belongs that could not be brought along; it must be filled or removed before publishing. */
export interface PictureWantedNode {
  type: "pictureWanted"
  attrs: Named & { hint: string }
}

/** What does not fit this schema, as it came: can be moved and removed, is never changed and never shown in public. */
export interface SealedNode {
  type: "sealed"
  attrs: Named & { raw: string; reason: string }
}

export type Block =
  | (Plain<"paragraph"> & { content?: TextNode[] | undefined })
  | { type: "heading"; attrs: Named & { level: 2 | 3 | 4 }; content?: TextNode[] | undefined }
  | (Plain<"bulletList" | "orderedList"> & { content: ListItem[] })
  | (Plain<"blockquote"> & { content: Block[] })
  | (Plain<"table"> & { content: TableRow[] })
  | Plain<"horizontalRule">
  | CalloutNode
  | FigureNode
  | GalleryNode
  | FileNode
  | VideoNode
  | LiveNode
  | PictureWantedNode
  | SealedNode
export interface ListItem {
  type: "listItem"
  content: Block[]
}
export interface TableRow {
  type: "tableRow"
  content: TableCell[]
}
export interface TableCell {
  type: "tableHeader" | "tableCell"
  attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined
  content: Block[]
}
export interface Body {
  type: "doc"
  attrs?: { schema: number } | undefined
  content: Block[]
}

export const emptyBody: Body = {
  type: "doc",
  attrs: { schema: bodySchemaNumber },
  content: [{ type: "paragraph" }],
}

/** Where a link may lead: a path or anchor of this site, the web, mail, a telephone. Never script or data. */
export function isAllowedAddress(address: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)\S*$/i.test(address)
}

/** All words, blocks set apart by line breaks: for search, feeds and checks. */
export function bodyText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join("\n")
}

/** Ids of the pictures and files a body shows, each once. */
export function assetsOf(body: Body): string[] {
  const found = new Set<string>()
  for (const node of blocksOf(body)) {
    if (node.type === "figure" || node.type === "file") found.add(node.attrs.assetId)
  }
  return [...found]
}

/** Every block in reading order, each before those inside it. */
export function blocksOf(body: Body): Block[] {
  const withInner = (node: Block): Block[] => [node, ...childBlocks(node).flatMap(withInner)]
  return body.content.flatMap(withInner)
}

/** What was kept of each sealed box. */
export function sealsOf(body: Body): string[] {
  return blocksOf(body).flatMap((node) => (node.type === "sealed" ? [node.attrs.raw] : []))
}

function childBlocks(node: Block): Block[] {
  if (node.type === "blockquote" || node.type === "callout" || node.type === "gallery") return node.content
  if (node.type === "bulletList" || node.type === "orderedList")
    return node.content.flatMap((item) => item.content)
  if (node.type === "table") return node.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
  return []
}

function blockText(node: Block): string {
  if (node.type === "paragraph" || node.type === "heading")
    return (node.content ?? []).map((it) => it.text).join("")
  if (node.type === "figure") return node.attrs.caption
  if (node.type === "file" || node.type === "video") return node.attrs.title
  const own = node.type === "gallery" ? [node.attrs.caption] : []
  return [...own, ...childBlocks(node).map(blockText)].filter(Boolean).join("\n")
}
