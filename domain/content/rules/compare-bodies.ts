import type { Block, Body, Mark, TextNode } from "./body.ts"
import { compareWords, type Piece } from "./compare-words.ts"

/** Put on the words of a compared body that the other has not. No stored body can carry it: the schema is closed. */
export type ChangeMark = { type: "added" } | { type: "removed" }

/** One block of each text, or of one alone, in reading order. */
export interface ComparedRow {
  readonly state: "same" | "changed" | "moved" | "added" | "removed"
  readonly before: Block | null
  readonly after: Block | null
  /** What stands about a block beside its words: the level of a heading, the text of a picture. */
  readonly attrs: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** Two bodies block by block: matched by their names, else by what they say, with the words marked that differ. */
export function compareBodies(before: Body, after: Body): ComparedRow[] {
  const [olds, news] = [before.content, after.content]
  const pairs = matches(olds, news)
  const inPlace = longestRising(pairs)
  const rows: ComparedRow[] = []
  let at = 0
  const upTo = (end: number) => {
    for (; at < end; at++) {
      const block = news[at]
      if (!block) continue
      const from = [...pairs].find(([, to]) => to === at)?.[0]
      const old = from === undefined ? undefined : olds[from]
      rows.push(old ? { ...compared(old, block), state: "moved", before: null } : added(block))
    }
  }
  olds.forEach((old, from) => {
    const to = pairs.get(from)
    const block = to === undefined ? undefined : news[to]
    if (to === undefined || !block) rows.push(removed(old))
    else if (!inPlace.has(from)) rows.push({ state: "moved", before: old, after: null, attrs: [] })
    else {
      upTo(to)
      rows.push(compared(old, block))
      at = to + 1
    }
  })
  upTo(news.length)
  return rows
}

/** Index in the old text → index in the new one. */
function matches(olds: readonly Block[], news: readonly Block[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(news.keys())
  const pair = (from: number, isMatch: (block: Block) => boolean) => {
    if (pairs.has(from)) return
    const to = [...free].find((index) => {
      const block = news[index]
      return block?.type === olds[from]?.type && block !== undefined && isMatch(block)
    })
    if (to === undefined) return
    pairs.set(from, to)
    free.delete(to)
  }
  const each = (isMatch: (old: Block, block: Block) => boolean) => {
    for (const [from, old] of olds.entries()) pair(from, (block) => isMatch(old, block))
  }
  each((old, block) => idOf(old) !== undefined && idOf(old) === idOf(block))
  each((old, block) => plain(old) === plain(block))
  each((old, block) => idOf(old) === undefined && likeness(old, block) >= 0.5)
  return pairs
}

/** The old blocks that need not move for the rest to stand in their order. */
function longestRising(pairs: ReadonlyMap<number, number>): Set<number> {
  const steps = [...pairs].sort(([one], [other]) => one - other)
  const best: { length: number; before: number }[] = []
  steps.forEach(([, to], index) => {
    let step = { length: 1, before: -1 }
    for (let earlier = 0; earlier < index; earlier++) {
      const reached = best[earlier]
      if ((steps[earlier]?.[1] ?? to) < to && reached && reached.length + 1 > step.length) {
        step = { length: reached.length + 1, before: earlier }
      }
    }
    best.push(step)
  })
  let last = best.reduce((most, { length }, index) => (length > (best[most]?.length ?? 0) ? index : most), 0)
  const kept = new Set<number>()
  while (last >= 0 && steps[last]) {
    kept.add(steps[last]?.[0] ?? -1)
    last = best[last]?.before ?? -1
  }
  return kept
}

function compared(before: Block, after: Block): ComparedRow {
  if (plain(before) === plain(after)) return { state: "same", before, after, attrs: [] }
  const words = compareWords(saidBy(before), saidBy(after))
  return {
    state: "changed",
    before: marked(before, words.before, "removed"),
    after: marked(after, words.after, "added"),
    attrs: attrsThatDiffer(before, after),
  }
}

function added(block: Block): ComparedRow {
  return { state: "added", before: null, after: wholly(block, "added"), attrs: [] }
}

function removed(block: Block): ComparedRow {
  return { state: "removed", before: wholly(block, "removed"), after: null, attrs: [] }
}

function wholly(block: Block, change: ChangeMark["type"]): Block {
  return marked(block, [{ text: saidBy(block), isNew: true }], change)
}

type AnyNode = {
  type: string
  attrs?: object
  content?: AnyNode[]
  text?: string
  marks?: (Mark | ChangeMark)[]
}

/** The words of every text in it, one after the other, set apart so that words of two cells never join. */
function saidBy(block: Block): string {
  return textsOf(block as AnyNode)
    .map(({ text }) => text)
    .join("")
}

function textsOf(node: AnyNode): TextNode[] {
  if (node.type === "text") return [node as TextNode]
  return (node.content ?? []).flatMap(textsOf)
}

/** The block with its words cut where a change begins or ends. */
function marked(block: Block, pieces: readonly Piece[], change: ChangeMark["type"]): Block {
  const rest = pieces.map(({ text, isNew }) => ({ text, isNew }))
  const take = (node: AnyNode): AnyNode[] => {
    if (node.type !== "text") {
      return [node.content ? { ...node, content: node.content.flatMap(take) } : node]
    }
    const cut: AnyNode[] = []
    let left = node.text ?? ""
    while (left !== "") {
      const piece = rest[0]
      if (!piece) return [...cut, { ...node, text: left }]
      const text = left.slice(0, piece.text.length)
      const marks = piece.isNew ? [{ type: change }, ...(node.marks ?? [])] : node.marks
      cut.push({ ...node, text, ...(marks ? { marks } : {}) })
      left = left.slice(text.length)
      piece.text = piece.text.slice(text.length)
      if (piece.text === "") rest.shift()
    }
    return cut
  }
  return take(block as AnyNode)[0] as Block
}

function attrsThatDiffer(before: Block, after: Block): ComparedRow["attrs"] {
  const [olds, news] = [attrsOf(before), attrsOf(after)]
  const names = [...new Set([...olds.keys(), ...news.keys()])].filter((name) => name !== "id")
  return names
    .map((name) => ({ name, before: olds.get(name) ?? "", after: news.get(name) ?? "" }))
    .filter((attr) => attr.before !== attr.after)
}

function attrsOf(block: Block): Map<string, string> {
  return new Map(Object.entries(block.attrs ?? {}).map(([name, value]) => [name, String(value ?? "")]))
}

function idOf(block: Block): string | undefined {
  return block.attrs?.id
}

/** What a block is, apart from its name. */
function plain(block: Block): string {
  return JSON.stringify(block, (key, value) => (key === "id" ? undefined : value))
}

/** How much of their words two blocks share, from 0 to 1. */
function likeness(one: Block, other: Block): number {
  const [words, others] = [one, other].map((block) => new Set(saidBy(block).match(/[\p{L}\p{N}]+/gu) ?? []))
  if (!words?.size || !others?.size) return 0
  const shared = [...words].filter((word) => others.has(word)).length
  return (2 * shared) / (words.size + others.size)
}
