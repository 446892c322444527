import type { BodyNode } from "./entry-text.ts"

/** Attributes that the closed schema knows, by node or mark; everything else the editor adds is left behind. */
const kept: Readonly<Record<string, readonly string[]>> = {
  heading: ["level"],
  figure: ["assetId", "alt", "caption"],
  file: ["assetId", "title"],
  link: ["href"],
  tableHeader: ["colspan", "rowspan"],
  tableCell: ["colspan", "rowspan"],
}

/**
 * The body as it is sent: only the attributes that the schema knows, none that is empty by default, and no empty
 * paragraphs at the end (the editor keeps one to type in).
 */
export function bodyToSend(doc: BodyNode): BodyNode {
  const sent = trimmed(doc)
  const content = [...(sent.content ?? [])]
  while (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop()
  return { ...sent, content }
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

function trimmed(node: BodyNode): BodyNode {
  const attrs = attributesOf(node.type, node.attrs)
  const marks = node.marks?.map((mark) => {
    const markAttrs = attributesOf(mark.type, mark.attrs)
    return markAttrs ? { type: mark.type, attrs: markAttrs } : { type: mark.type }
  })
  return {
    type: node.type,
    ...(attrs ? { attrs } : {}),
    ...(marks && marks.length > 0 ? { marks } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.content ? { content: node.content.map(trimmed) } : {}),
  }
}

function attributesOf(type: string, attrs: BodyNode["attrs"]): Record<string, unknown> | null {
  const known = (kept[type] ?? []).flatMap((name) => {
    const value = attrs?.[name]
    const isDefaultSpan = (name === "colspan" || name === "rowspan") && value === 1
    return value === undefined || value === null || isDefaultSpan ? [] : [[name, value] as const]
  })
  return known.length > 0 ? Object.fromEntries(known) : null
}

function isEmptyParagraph(node: BodyNode | undefined): boolean {
  return node?.type === "paragraph" && (node.content ?? []).length === 0
}

function isInline(node: BodyNode): boolean {
  return node.type === "paragraph" || node.type === "heading"
}
