import { type Sentences, sentencesOf } from "#messages/translate.ts"

interface Sentence {
  readonly key: string
  /** What stands between its blanks; the words of a plural are blanks too. */
  readonly pieces: readonly string[]
}

/** Characters. An editor, too, may write that all seats are taken. */
const longEnough = 30
const english = new Map(flat(sentencesOf("en"), ""))
const danish: Sentence[] = [...flat(sentencesOf("da"), "")]
  .filter(([key, text]) => english.get(key) !== text)
  .map(([key, text]) => ({ key, pieces: piecesOf(text) }))
const patterns = danish
  .filter(saysSomething)
  .map(({ key, pieces }) => ({ key, pattern: new RegExp(`^${pieces.map(literal).join(".+")}$`, "su") }))
const longPieces = danish.flatMap(({ key, pieces }) =>
  pieces.map(plain).flatMap((piece) => (piece.length >= longEnough ? [{ key, piece }] : [])),
)

/**
 * Which sentences of the interface stand in Danish in these texts, each what one reads in one place: a heading, a
 * label, a line of a mail. A short one must be the whole text (or stand between points, "·"), since words of content
 * may be the same; a long one may stand among others. Sentences that are the same in English do not count, nor do `content`: words that are somebody's
 * own, a name or a title.
 */
export function danishIn(
  texts: readonly string[],
  content: readonly string[] = [],
): { key: string; text: string }[] {
  const read = new Set(texts.flatMap((text) => [text, ...text.split("·")]).map(plain))
  return [...read].flatMap((text) => {
    if (content.includes(text)) return []
    const found =
      patterns.find(({ pattern }) => pattern.test(text)) ??
      longPieces.find(({ piece }) => text.includes(piece))
    return found ? [{ key: found.key, text }] : []
  })
}

/** Of "{title} for {who}" one could not tell whose words those are; one that begins or ends with a word can be told. */
function saysSomething({ pieces }: Sentence): boolean {
  const letters = (piece = "") => piece.match(/\p{L}/gu)?.length ?? 0
  return pieces.length === 1 ? letters(pieces[0]) > 0 : letters(pieces[0]) + letters(pieces.at(-1)) >= 3
}

function piecesOf(text: string): string[] {
  const pieces = [""]
  let depth = 0
  for (const sign of plain(text)) {
    if (sign === "{") depth += 1
    if (depth === 1 && sign === "{") pieces.push("")
    if (depth === 0) pieces.push((pieces.pop() ?? "") + sign)
    if (sign === "}") depth -= 1
  }
  return pieces
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim()
}

function* flat(sentences: Sentences, prefix: string): Generator<[key: string, text: string]> {
  for (const [name, value] of Object.entries(sentences)) {
    if (typeof value === "string") yield [prefix + name, value]
    else yield* flat(value, `${prefix}${name}.`)
  }
}
