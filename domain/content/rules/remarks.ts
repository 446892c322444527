import { isFileName, isLabelOfNothing, isPlaceholder, longestSentence } from "./wording.ts"

/** A node of a body, whoever holds it: the editor while one writes, the server before it publishes. */
export interface RemarkedNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly RemarkedNode[] | undefined
  readonly marks?:
    | readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined
  readonly text?: string | undefined
}

/** How a machine can mend it, once somebody says so. */
export type Mending = "level" | "heading" | "unlink" | "remove" | "alt"

/** What is wrong, or doubtful, at one node of a body. The sentence of a code is `checks.<code>`. */
export interface Remark {
  readonly code: string
  /** Breaks the page or shuts somebody out: not published until it is mended. Everything else is asked. */
  readonly isRequired: boolean
  /** The nth node in reading order, the body itself 0. */
  readonly node: number
  readonly values?: Readonly<Record<string, string | number>>
  readonly mending?: Mending
}

/** Longer than this is hard to read; Danish news has some 17 words a sentence. */
const mostWords = 40

/** Blocks that block, whatever they hold. */
const blocking: Readonly<Record<string, string>> = {
  pictureWanted: "pictureWanted",
  sealed: "sealedInside",
}

/**
 * All that a machine sees in a body: the one list for the editor, the server before it publishes, and the report of what
 * is published. In reading order.
 */
export function remarksOn(body: RemarkedNode): Remark[] {
  const found: Remark[] = []
  let [place, level] = [0, 1]
  const visit = (node: RemarkedNode, next: RemarkedNode | undefined, isTop: boolean): void => {
    const here = place++
    const add = (code: string, more: Partial<Remark> = {}): void =>
      void found.push({ code, isRequired: false, node: here, ...more })
    const blocks = blocking[node.type]
    if (blocks) add(blocks, { isRequired: true })
    if (node.type === "figure") figure(node, add)
    if (node.type === "file" && wordsOf(node.attrs?.title) === "")
      add("fileTitleMissing", { isRequired: true })
    if (node.type === "heading") level = heading(node, level, add)
    if (node.type === "table" && !holds(node, "tableHeader")) add("tableWithoutHeader")
    if (node.type === "paragraph") paragraph(node, next, isTop, add)
    if (node.type === "paragraph" || node.type === "heading") links(node, here, found)
    const children = node.content ?? []
    children.forEach((child, nth) => {
      visit(child, children[nth + 1], node.type === "doc")
    })
  }
  visit(body, undefined, false)
  return found
}

type Add = (code: string, more?: Partial<Remark>) => void

function figure({ attrs = {} }: RemarkedNode, add: Add): void {
  const alt = wordsOf(attrs.alt)
  if (attrs.decorative === true) return
  const assetId = wordsOf(attrs.assetId)
  if (alt === "") add("altMissing", { isRequired: true, values: { assetId }, mending: "alt" })
  else if (isFileName(alt)) add("altIsFileName", { values: { text: alt, assetId }, mending: "alt" })
}

function heading(node: RemarkedNode, before: number, add: Add): number {
  const level = Number(node.attrs?.level ?? 2)
  const text = textIn(node).trim()
  if (text === "") add("headingEmpty", { isRequired: true, mending: "remove" })
  else if (level > before + 1) add("headingSkips", { values: { heading: text }, mending: "level" })
  else if (isPlaceholder(text)) add("placeholder", { values: { text: shortened(text) } })
  return level
}

function paragraph(node: RemarkedNode, next: RemarkedNode | undefined, isTop: boolean, add: Add): void {
  const text = textIn(node).trim()
  if (text === "") {
    // One to breathe is let be; the editor keeps one at the end.
    if (isTop && next?.type === "paragraph" && textIn(next).trim() === "")
      add("paragraphEmpty", { mending: "remove" })
    return
  }
  if (isPlaceholder(text)) add("placeholder", { values: { text: shortened(text) } })
  if (isTop && next && isHeadingInDisguise(node, text))
    add("boldAsHeading", { values: { text: shortened(text) }, mending: "heading" })
  const words = longestSentence(text)
  if (words > mostWords) add("longSentence", { values: { count: words } })
}

/** Bold from end to end, short, and no sentence: meant as a heading, and heard as none. */
function isHeadingInDisguise({ content = [] }: RemarkedNode, text: string): boolean {
  const isBold = content.every(
    (word) => word.text?.trim() === "" || (word.marks ?? []).some(({ type }) => type === "bold"),
  )
  return isBold && text.length <= 80 && !/[.,;!?]$/.test(text)
}

/** Words that stand side by side and lead to one place are one link, whatever else is said of them. */
function links(node: RemarkedNode, place: number, found: Remark[]): void {
  let text = ""
  for (const [nth, word] of (node.content ?? []).entries()) {
    const href = hrefOf(word)
    if (href === null) continue
    text += word.text ?? ""
    if (hrefOf(node.content?.[nth + 1]) === href) continue
    const at = { node: place + 1 + nth, isRequired: false }
    if (text.trim() === "") found.push({ ...at, code: "linkEmpty", mending: "unlink" })
    else if (isLabelOfNothing(text))
      found.push({ ...at, code: "linkSaysNothing", values: { text: text.trim() } })
    else if (/^https?:\/\/\S{40,}$/.test(text.trim()))
      found.push({ ...at, code: "linkIsAddress", values: { text: shortened(text.trim()) } })
    text = ""
  }
}

/** Where a word leads; null for a word that leads nowhere. */
export function hrefOf(word: RemarkedNode | undefined): string | null {
  const link = word?.marks?.find(({ type }) => type === "link")
  return link ? String(link.attrs?.href ?? "") : null
}

function holds(node: RemarkedNode, type: string): boolean {
  return (node.content ?? []).some((child) => child.type === type || holds(child, type))
}

function textIn(node: RemarkedNode): string {
  return node.text ?? (node.content ?? []).map(textIn).join("")
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}
