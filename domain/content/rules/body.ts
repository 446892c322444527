import { z } from "zod"

/**
 * The closed schema of what can be written: block and inline nodes, marks, and every attribute they may carry.
 * What is not named here cannot be stored, so it never needs to be escaped, hidden or cleaned when it is shown.
 * The editor's own schema (components/editor/schema.ts) makes the same nodes.
 */
export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } }
export interface TextNode {
  type: "text"
  text: string
  marks?: Mark[] | undefined
}
export interface FigureNode {
  type: "figure"
  attrs: { assetId: string; alt: string; caption: string }
}
export interface FileNode {
  type: "file"
  attrs: { assetId: string; title: string }
}
export type Block =
  | { type: "paragraph"; content?: TextNode[] | undefined }
  | { type: "heading"; attrs: { level: 2 | 3 | 4 }; content?: TextNode[] | undefined }
  | { type: "bulletList" | "orderedList"; content: ListItem[] }
  | { type: "blockquote"; content: Block[] }
  | { type: "table"; content: TableRow[] }
  | { type: "horizontalRule" }
  | FigureNode
  | FileNode
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
  content: Block[]
}

export const emptyBody: Body = { type: "doc", content: [{ type: "paragraph" }] }

/** Blocks in one list; with the depth below this bounds what one entry can hold. */
const most = 2_000
const deepest = 12

/** Where a link may lead: a path or anchor of this site, the web, mail, a telephone. Never script or data. */
export function isAllowedAddress(address: string): boolean {
  return /^(\/(?![/\\])|#|https?:\/\/|mailto:|tel:)\S*$/i.test(address)
}

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({
      href: z.string().trim().max(2_000).refine(isAllowedAddress, "content.linkRefused"),
    }),
  }),
])
const text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(20_000),
  marks: z.array(mark).max(3).optional(),
})
const inline = z.array(text).max(most).optional()
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    assetId: z.uuid(),
    alt: z.string().max(500).default(""),
    caption: z.string().max(1_000).default(""),
  }),
})
const file = z.strictObject({
  type: z.literal("file"),
  attrs: z.strictObject({ assetId: z.uuid(), title: z.string().max(300).default("") }),
})
const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), content: inline }),
    z.strictObject({
      type: z.literal("heading"),
      attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
      content: inline,
    }),
    z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).max(most) }),
    z.strictObject({ type: z.literal("orderedList"), content: z.array(listItem).max(most) }),
    z.strictObject({ type: z.literal("blockquote"), content: blocks }),
    z.strictObject({ type: z.literal("table"), content: z.array(tableRow).max(500) }),
    z.strictObject({ type: z.literal("horizontalRule") }),
    figure,
    file,
  ]),
)
const blocks = z.array(block).max(most)
const listItem = z.strictObject({ type: z.literal("listItem"), content: blocks })
const span = z.number().int().min(1).max(50).optional()
const tableCell = z.strictObject({
  type: z.enum(["tableHeader", "tableCell"]),
  attrs: z.strictObject({ colspan: span, rowspan: span }).optional(),
  content: blocks,
})
const tableRow = z.strictObject({ type: z.literal("tableRow"), content: z.array(tableCell).max(50) })
const doc: z.ZodType<Body> = z.strictObject({ type: z.literal("doc"), content: blocks })

/** Depth first: a document that is nested beyond reason is refused before anything walks it recursively. */
export const bodySchema: z.ZodType<Body> = z
  .unknown()
  .refine((value) => isShallow(value), "content.bodyRefused")
  .pipe(doc)

/** What is stored, as it was checked when it was stored. @throws when it is not a body */
export function readBody(stored: unknown): Body {
  return bodySchema.parse(stored)
}

/** All words, blocks set apart by line breaks: for search, feeds and checks. */
export function bodyText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join("\n")
}

/** Ids of the pictures and files a body shows, each once. */
export function assetsOf(body: Body): string[] {
  const found = new Set<string>()
  const visit = (node: Block): void => {
    if (node.type === "figure" || node.type === "file") found.add(node.attrs.assetId)
    for (const child of childBlocks(node)) visit(child)
  }
  for (const node of body.content) visit(node)
  return [...found]
}

/** Every figure, in reading order. */
export function figuresOf(body: Body): FigureNode[] {
  const found: FigureNode[] = []
  const visit = (node: Block): void => {
    if (node.type === "figure") found.push(node)
    for (const child of childBlocks(node)) visit(child)
  }
  for (const node of body.content) visit(node)
  return found
}

function childBlocks(node: Block): Block[] {
  if (node.type === "blockquote") return node.content
  if (node.type === "bulletList" || node.type === "orderedList")
    return node.content.flatMap((item) => item.content)
  if (node.type === "table") return node.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
  return []
}

function blockText(node: Block): string {
  if (node.type === "paragraph" || node.type === "heading")
    return (node.content ?? []).map((it) => it.text).join("")
  if (node.type === "figure") return node.attrs.caption
  if (node.type === "file") return node.attrs.title
  return childBlocks(node).map(blockText).filter(Boolean).join("\n")
}

function isShallow(value: unknown, depth = 0): boolean {
  if (depth > deepest * 2) return false
  if (Array.isArray(value)) return value.every((item) => isShallow(item, depth + 1))
  if (typeof value === "object" && value !== null) {
    return Object.values(value).every((item) => isShallow(item, depth + 1))
  }
  return true
}
