import type { Block, ListItem } from "../body.ts"
import {
  attr,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  style,
  textIn,
} from "./html-tree.ts"

/** One entry of a list whose depth is stated instead of nested, as Word and Word Online write it. */
export interface FlatItem {
  readonly level: number
  readonly isOrdered: boolean
  readonly children: readonly HtmlNode[]
}

/** The entries an element holds when its program states their depth; null for every other element. */
export function flatItemsIn(element: HtmlElement): FlatItem[] | null {
  if (element.name === "p" || /^h[1-6]$/.test(element.name)) return wordItem(element)
  if (element.name !== "ul" && element.name !== "ol") return null
  const entries = element.children.filter(isElement)
  if (entries.length === 0 || !entries.every((entry) => entry.attrs.has("data-aria-level"))) return null
  return entries.map((entry) => ({
    level: levelOf(attr(entry, "data-aria-level")),
    isOrdered: element.name === "ol",
    children: entry.children,
  }))
}

/** Whether an element only holds a list for Word Online, and says nothing itself. */
export function isListWrapper(element: HtmlElement): boolean {
  return element.name === "div" && hasClass(element, /^ListContainerWrapper$/)
}

/** A paragraph of Word that is an entry of a list: the style says so, a span of its own holds the bullet or number. */
function wordItem(element: HtmlElement): FlatItem[] | null {
  const stated = /\blevel(\d+)\b/.exec(style(element, "mso-list"))
  const marker = elementsIn(element).find((inner) => style(inner, "mso-list") === "ignore")
  // A numbered heading stays a heading.
  if (!stated || element.name !== "p") return null
  return [
    {
      level: levelOf(stated[1] ?? "1"),
      isOrdered: marker !== undefined && /^\(?([\divxlc]+|[a-z])[.)]/i.test(textIn(marker).trim()),
      children: marker ? without(element.children, marker) : element.children,
    },
  ]
}

function without(children: readonly HtmlNode[], unwanted: HtmlElement): HtmlNode[] {
  return children.flatMap((child): HtmlNode[] => {
    if (child === unwanted) return []
    return isElement(child) ? [{ ...child, children: without(child.children, unwanted) }] : [child]
  })
}

function levelOf(stated: string): number {
  return Math.min(9, Math.max(1, Number(stated) || 1))
}

type Convert = (children: readonly HtmlNode[], depth: number) => Block[]

/** Nests entries by their stated depth. `depth`: how deep the list itself stands in the body. */
export function nestedLists(items: readonly FlatItem[], depth: number, convert: Convert): Block[] {
  const lists: { isOrdered: boolean; content: ListItem[] }[] = []
  const base = Math.min(...items.map(({ level }) => level))
  for (let at = 0; at < items.length; ) {
    const item = items[at] as FlatItem
    const below = deeperThan(base, items, at + 1)
    const isDeeper = item.level > base
    const from = isDeeper ? at : at + 1
    const inner = items.slice(from, below)
    const own = isDeeper ? [] : convert(item.children, depth + 4)
    const nested = inner.length > 0 && canNest(depth) ? nestedLists(inner, depth + 4, convert) : []
    const beside = canNest(depth) ? [] : inner.map((one) => entry(convert(one.children, depth + 4)))
    const last = lists.at(-1)
    const list = last && last.isOrdered === item.isOrdered ? last : { isOrdered: item.isOrdered, content: [] }
    if (list !== last) lists.push(list)
    list.content.push(entry([...own, ...nested]), ...beside)
    at = Math.max(below, at + 1)
  }
  return lists.map(({ isOrdered, content }) => ({ type: isOrdered ? "orderedList" : "bulletList", content }))
}

/** A list of markup that nests by itself; a list straight inside a list belongs to the entry before it. */
export function listOf(element: HtmlElement, depth: number, convert: Convert): Block[] {
  const content: ListItem[] = []
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.trim() !== "") content.push(entry(convert([child], depth + 4)))
      continue
    }
    const blocks = convert(child.name === "li" ? child.children : [child], depth + 4)
    const before = content.at(-1)
    if (child.name !== "li" && before) before.content.push(...blocks)
    else if (blocks.length > 0) content.push(entry(blocks))
  }
  if (content.length === 0) return []
  return [{ type: element.name === "ol" ? "orderedList" : "bulletList", content }]
}

/** Whether a list may stand inside an entry of a list at this depth: the body is nested 24 deep at most. */
export function canNest(depth: number): boolean {
  return depth + 8 <= 18
}

function deeperThan(base: number, items: readonly FlatItem[], from: number): number {
  let at = from
  while (at < items.length && (items[at]?.level ?? base) > base) at++
  return at
}

/** The editor's entries begin with a paragraph. */
function entry(blocks: readonly Block[]): ListItem {
  const [first] = blocks
  return {
    type: "listItem",
    content: first?.type === "paragraph" ? [...blocks] : [{ type: "paragraph" }, ...blocks],
  }
}
