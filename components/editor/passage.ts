/** Some words of the body, in a block that has a name. */
export interface Passage {
  readonly blockId: string | null
  readonly quote: string
}

const longest = 500

/** The words that are marked in the body just now; null when none are. */
export function markedPassage(): Passage | null {
  const selection = document.getSelection()
  // Asked at every letter: a cursor marks nothing, and needs no layout to tell.
  if (selection?.isCollapsed) return null
  const quote = selection?.toString().trim().slice(0, longest) ?? ""
  const from = selection?.anchorNode
  if (!quote || !from || !bodyField()?.contains(from)) return null
  const element = from instanceof Element ? from : from.parentElement
  return { blockId: element?.closest("[data-block]")?.getAttribute("data-block") ?? null, quote }
}

/** Whether the words still stand where they stood. */
export function standsInBody({ blockId, quote }: Passage): boolean {
  const block = blockOf(blockId)
  return block !== null && (quote === "" || flat(block.textContent ?? "").includes(flat(quote)))
}

/** Marks the words and brings them into view; where they are gone, their block, or the body. */
export function showPassage({ blockId, quote }: Passage): void {
  const field = bodyField()
  const block = blockOf(blockId) ?? field
  if (!field || !block) return
  field.focus()
  block.scrollIntoView({ block: "center" })
  const range = rangeOf(block, quote)
  if (!range) return
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function bodyField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.editor [role="textbox"].body')
}

function blockOf(blockId: string | null): HTMLElement | null {
  if (!blockId) return null
  return bodyField()?.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`) ?? null
}

/** The quote as a range of text nodes; null when it does not stand in one piece. */
function rangeOf(block: HTMLElement, quote: string): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  const at = nodes
    .map((node) => node.data)
    .join("")
    .indexOf(quote)
  if (at < 0 || quote === "") return null
  const range = document.createRange()
  let seen = 0
  for (const node of nodes) {
    const [from, to] = [at - seen, at + quote.length - seen]
    if (from >= 0 && from < node.length) range.setStart(node, from)
    if (to > 0 && to <= node.length) {
      range.setEnd(node, to)
      return range
    }
    seen += node.length
  }
  return null
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
