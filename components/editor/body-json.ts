import type { BodyNode } from "./entry-text.ts"

/** Attributes that the closed schema knows, by node or mark; everything else the editor adds is left behind. */
const kept: Readonly<Record<string, readonly string[]>> = {
  doc: ["schema"],
  heading: ["level"],
  callout: ["tone"],
  figure: ["assetId", "alt", "decorative", "caption"],
  gallery: ["caption"],
  file: ["assetId", "title"],
  video: ["provider", "videoId", "title"],
  comingEvents: ["count"],
  eventCard: ["entryId"],
  callCard: ["entryId"],
  surveyFigure: ["entryId", "indicator", "show", "release", "municipality"],
  people: ["organisationId"],
  pictureWanted: ["hint"],
  sealed: ["raw", "reason"],
  link: ["href", "entryId"],
  tableHeader: ["colspan", "rowspan"],
  tableCell: ["colspan", "rowspan"],
}

/** What an attribute is when nothing is said of it: not sent, so that no save changes what was not touched. */
const unsaid: Readonly<Record<string, unknown>> = {
  colspan: 1,
  rowspan: 1,
  decorative: false,
  release: 0,
  municipality: "",
}

/** Blocks of the body as they are sent: one that was not touched is not made anew. */
const sent = new WeakMap<BodyNode, BodyNode>()

/**
 * The body as it is sent: only the attributes that the schema knows, none that is empty by default, names on the blocks
 * of the body itself, and no empty paragraphs at the end (the editor keeps one to type in).
 */
export function bodyToSend(doc: BodyNode): BodyNode {
  const content = (doc.content ?? []).map(blockToSend)
  while (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop()
  return { ...trimmed({ ...doc, content: [] }), content }
}

function blockToSend(block: BodyNode): BodyNode {
  const known = sent.get(block)
  if (known) return known
  const made = trimmed(block, ["id"])
  sent.set(block, made)
  return made
}

/** One block as it is sent, without its name: what is asked of it is the same wherever it stands. */
export function namelessBlock({ type, attrs }: Pick<BodyNode, "type" | "attrs">): BodyNode {
  return trimmed({ type, ...(attrs ? { attrs } : {}) })
}

/** The words of a node in reading order; blocks are set apart by line breaks. */
export function textOf(node: BodyNode): string {
  if (node.text !== undefined) return node.text
  const parts = (node.content ?? []).map(textOf)
  return isInline(node) ? parts.join("") : parts.join("\n")
}

/** Every node of the document in reading order, the document itself first. */
export function nodesOf(node: BodyNode): BodyNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)]
}

function trimmed(node: BodyNode, also: readonly string[] = []): BodyNode {
  const attrs = attributesOf(node.type, node.attrs, also)
  const marks = node.marks?.map((mark) => {
    const markAttrs = attributesOf(mark.type, mark.attrs)
    return markAttrs ? { type: mark.type, attrs: markAttrs } : { type: mark.type }
  })
  return {
    type: node.type,
    ...(attrs ? { attrs } : {}),
    ...(marks && marks.length > 0 ? { marks } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.content ? { content: node.content.map((child) => trimmed(child)) } : {}),
  }
}

function attributesOf(
  type: string,
  attrs: BodyNode["attrs"],
  also: readonly string[] = [],
): Record<string, unknown> | null {
  const known = [...also, ...(kept[type] ?? [])].flatMap((name) => {
    const value = attrs?.[name]
    return value === undefined || value === null || value === unsaid[name] ? [] : [[name, value] as const]
  })
  return known.length > 0 ? Object.fromEntries(known) : null
}

function isEmptyParagraph(node: BodyNode | undefined): boolean {
  return node?.type === "paragraph" && (node.content ?? []).length === 0
}

function isInline(node: BodyNode): boolean {
  return node.type === "paragraph" || node.type === "heading"
}
