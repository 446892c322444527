/** A piece of a text beside another: in both, or in this one alone. */
export interface Piece {
  readonly text: string
  readonly isNew: boolean
}

/** Beyond so many comparisons a text is told as replaced in its middle, rather than keeping the reader waiting. */
const most = 4_000_000

/**
 * Two texts side by side: the pieces of each, with the words that the other has not. Joined, the pieces of a side are
 * that text again.
 */
export function compareWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [olds, news] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < olds.length && start < news.length && olds[start] === news[start]) start += 1
  let end = 0
  while (
    end < olds.length - start &&
    end < news.length - start &&
    olds[olds.length - 1 - end] === news[news.length - 1 - end]
  ) {
    end += 1
  }
  const middle = commonOf(olds.slice(start, olds.length - end), news.slice(start, news.length - end))
  const edge = (words: readonly string[], kept: readonly boolean[]): Piece[] =>
    piecesOf(
      words,
      words.map((_, at) => at < start || at >= words.length - end || kept[at - start] === true),
    )
  return { before: edge(olds, middle.olds), after: edge(news, middle.news) }
}

/** Words, spaces and single signs. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

/** Which words of each stand in their longest common order. */
function commonOf(olds: readonly string[], news: readonly string[]): { olds: boolean[]; news: boolean[] } {
  const kept = { olds: olds.map(() => false), news: news.map(() => false) }
  if (olds.length * news.length > most) return kept
  const width = news.length + 1
  const lengths = new Uint32Array((olds.length + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        olds[i] === news[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  let [i, j] = [0, 0]
  while (i < olds.length && j < news.length) {
    if (olds[i] === news[j]) {
      kept.olds[i] = true
      kept.news[j] = true
      i += 1
      j += 1
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

function piecesOf(words: readonly string[], isKept: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  words.forEach((word, at) => {
    const isNew = !isKept[at]
    const last = pieces.at(-1)
    if (last && last.isNew === isNew) pieces[pieces.length - 1] = { text: last.text + word, isNew }
    else pieces.push({ text: word, isNew })
  })
  return pieces
}
