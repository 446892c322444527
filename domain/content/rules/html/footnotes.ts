import { attr, elementsIn, type HtmlElement, type HtmlNode, isElement, style, textIn } from "./html-tree.ts"

/** The footnotes of a document: which anchors stand for which number, and what is no part of the running text. */
export interface Footnotes {
  /** Anchors in the text, with the number of the note they lead to. */
  readonly references: ReadonlyMap<HtmlElement, number>
  /** What holds the words of each note, in the order of the numbers. */
  readonly notes: readonly HtmlElement[]
  /** Anchors that lead from a note back into the text. */
  readonly ways: ReadonlySet<HtmlElement>
}

const blocks = new Set("li p div aside section dd td".split(" "))

/**
 * Finds footnotes by what they are in every program: two places that lead to each other. Word, LibreOffice, Google
 * Docs, mammoth and encyclopaedias name them differently and all do that.
 */
export function footnotesIn(root: HtmlElement): Footnotes {
  const elements = elementsIn(root)
  const parents = parentsIn(elements)
  const named = new Map<string, HtmlElement>()
  for (const element of elements) for (const name of namesOf(element)) named.set(name, element)

  const references = new Map<HtmlElement, number>()
  const notes: HtmlElement[] = []
  const ways = new Set<HtmlElement>()
  for (const anchor of elements) {
    const note = noteOf(anchor, named, parents)
    if (!note || ways.has(anchor) || notes.some((one) => elementsIn(one).includes(anchor))) continue
    if (!notes.includes(note.holder)) notes.push(note.holder)
    references.set(anchor, notes.indexOf(note.holder) + 1)
    for (const way of note.ways) ways.add(way)
  }
  return { references, notes, ways }
}

/** The note an anchor leads to, when its text is a number or sign and something in the note leads back. */
function noteOf(
  anchor: HtmlElement,
  named: ReadonlyMap<string, HtmlElement>,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
): { holder: HtmlElement; ways: HtmlElement[] } | null {
  const to = fragmentOf(anchor)
  if (to === null || !/^\s*\[?\s*([\divxlc]{1,5}|[*†‡a-z])\s*\]?\s*$/i.test(textIn(anchor))) return null
  const target = named.get(to)
  if (!target || target === anchor) return null
  const parent = parents.get(anchor)
  const here = new Set([...namesOf(anchor), ...(parent ? namesOf(parent) : [])])
  const holder = holderOf(target, parents)
  const ways = elementsIn(holder).filter((one) => here.has(fragmentOf(one) ?? ""))
  return ways.length > 0 && !elementsIn(holder).includes(anchor) ? { holder, ways } : null
}

function holderOf(target: HtmlElement, parents: ReadonlyMap<HtmlElement, HtmlElement>): HtmlElement {
  let block = target
  while (!blocks.has(block.name)) {
    const above = parents.get(block)
    if (!above) return target
    block = above
  }
  const above = parents.get(block)
  // A note of several paragraphs has an element of its own around them.
  const isNote =
    above !== undefined &&
    (/^(foot|end)note$/.test(style(above, "mso-element")) || /^sd(foot|end)note\d+$/.test(attr(above, "id")))
  return isNote ? above : block
}

function fragmentOf(element: HtmlElement): string | null {
  const href = element.name === "a" ? attr(element, "href") : ""
  return href.startsWith("#") && href.length > 1 ? href.slice(1) : null
}

function namesOf(element: HtmlElement): string[] {
  const name = element.name === "a" ? [attr(element, "name")] : []
  return [attr(element, "id"), ...name].filter(Boolean)
}

function parentsIn(elements: readonly HtmlElement[]): Map<HtmlElement, HtmlElement> {
  const parents = new Map<HtmlElement, HtmlElement>()
  for (const element of elements) {
    for (const child of element.children as readonly HtmlNode[])
      if (isElement(child)) parents.set(child, element)
  }
  return parents
}
