import type { BodyNode, EntryText } from "./entry-text.ts"

/** One thing that both changed, each in their own way. Null: that side has removed the block. */
export interface Question {
  readonly key: string
  /** A field of the text, a fact ("facts.city"), or null for a block of the body. */
  readonly field: string | null
  readonly mine: unknown
  readonly theirs: unknown
}

export type Answered = Readonly<Record<string, "mine" | "theirs" | undefined>>

export interface Merge {
  readonly questions: readonly Question[]
  /** The text with these answers; what is not answered is as they have it. */
  readonly text: (answers: Answered) => EntryText
}

const fields = ["title", "slug", "lead", "heroId", "heroAlt", "heroDecorative", "isSample"] as const

/**
 * Joins two texts that began as `base`. What only one of them changed is taken as it is; only what both changed asks.
 * Blocks are known by their ids, those without one by their words.
 */
export function mergeTexts(base: EntryText, mine: EntryText, theirs: EntryText): Merge {
  const sides = { base: parts(base), mine: parts(mine), theirs: parts(theirs) }
  const keys = [...new Set([...sides.theirs.keys(), ...sides.mine.keys(), ...sides.base.keys()])]
  const decided = new Map<string, unknown>()
  const questions: Question[] = []
  for (const key of keys) {
    const [was, my, their] = [sides.base.get(key), sides.mine.get(key), sides.theirs.get(key)]
    if (isSame(my, their) || isSame(my, was)) decided.set(key, their)
    else if (isSame(their, was)) decided.set(key, my)
    else
      questions.push({
        key,
        field: key.startsWith("block:") ? null : key,
        mine: my ?? null,
        theirs: their ?? null,
      })
  }
  const order = orderOf(base, mine, theirs)
  return {
    questions,
    text: (answers) => {
      const chosen = new Map(decided)
      for (const { key, mine: my, theirs: their } of questions)
        chosen.set(key, (answers[key] === "mine" ? my : their) ?? undefined)
      return textOf(theirs, chosen, order)
    },
  }
}

function parts(text: EntryText): Map<string, unknown> {
  const found = new Map<string, unknown>(fields.map((field) => [field, text[field]]))
  for (const [name, value] of Object.entries(text.facts)) found.set(`facts.${name}`, value)
  for (const [key, block] of blocksOf(text.body)) found.set(key, block)
  return found
}

function textOf(like: EntryText, chosen: ReadonlyMap<string, unknown>, order: readonly string[]): EntryText {
  const facts = [...chosen].filter(([key, value]) => key.startsWith("facts.") && value !== undefined)
  const content = order.map((key) => chosen.get(key)).filter((block) => block !== undefined) as BodyNode[]
  return {
    ...like,
    ...Object.fromEntries(fields.map((field) => [field, chosen.get(field)])),
    facts: Object.fromEntries(
      facts.map(([key, value]) => [key.slice("facts.".length), value]),
    ) as EntryText["facts"],
    body: { ...like.body, content },
  }
}

/** Blocks by what they are known by, in their order. */
function blocksOf(body: BodyNode): Map<string, BodyNode> {
  const found = new Map<string, BodyNode>()
  for (const block of body.content ?? []) {
    const id = typeof block.attrs?.id === "string" ? block.attrs.id : JSON.stringify(block)
    let key = `block:${id}`
    while (found.has(key)) key += "'"
    found.set(key, block)
  }
  return found
}

/** Theirs is followed, unless only mine was moved about; what the other side added stands behind what it followed there. */
function orderOf(base: EntryText, mine: EntryText, theirs: EntryText): string[] {
  const [was, my, their] = [base, mine, theirs].map((text) => [...blocksOf(text.body).keys()]) as [
    string[],
    string[],
    string[],
  ]
  const common = (one: readonly string[], other: readonly string[]) =>
    one.filter((key) => other.includes(key))
  const isMoved = !isSame(common(their, was), common(was, their))
  const [first, second] = isMoved ? [their, my] : [my, their]
  const order = [...first]
  second.forEach((key, at) => {
    if (order.includes(key)) return
    const before = second.slice(0, at).findLast((earlier) => order.includes(earlier))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  })
  return order
}

/** Whether two parts say the same; the order in which attributes are written says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}
