/** The most letters of a question that are read; more is no question. */
export const longestQuestion = 200
export const hitsOnAPage = 20
const mostTerms = 8
const longestTerm = 40

/**
 * The words that a question asks for: letters and digits only, in small letters, each once. Whatever else was typed has
 * no meaning to the search, so nothing of it reaches the database.
 */
export function termsOf(question: string): string[] {
  const words = question
    .normalize("NFC")
    .toLocaleLowerCase("da")
    .split(/[^\p{L}\p{N}]+/u)
  const letters = words.map((word) => [...word].slice(0, longestTerm)).filter(({ length }) => length >= 2)
  return [...new Set(letters.map((word) => word.join("")))].slice(0, mostTerms)
}

/** How a word may also be spelt: å as aa, æ as ae, ø as oe, and the other way round. */
export function spellings(term: string): string[] {
  const danish = term.replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø")
  const plain = term.replaceAll("å", "aa").replaceAll("æ", "ae").replaceAll("ø", "oe")
  return [...new Set([term, danish, plain])]
}

/** A term as a part of a text, for LIKE; terms hold letters and digits alone, so nothing needs to be escaped. */
export function likes(term: string): string {
  return `%${term}%`
}

/** A term as the search knows it: its stem, and the words that are like it or hold it. */
export interface Expanded {
  readonly stem: string
  readonly words: readonly string[]
}

/**
 * What is asked of PostgreSQL (`to_tsquery`): every term, in one of its spellings, by its beginning or by one of its
 * likes. Terms hold letters and digits alone, so nothing needs to be escaped. Null when nothing is left to ask for.
 */
export function askOf(terms: readonly (readonly Expanded[])[]): string | null {
  const asked = terms
    .map((ways) =>
      ways.filter(({ stem }) => stem !== "").flatMap(({ stem, words }) => [`${stem}:*`, ...words]),
    )
    .filter((words) => words.length > 0)
    .map((words) => `(${[...new Set(words)].join(" | ")})`)
  return asked.length > 0 ? asked.join(" & ") : null
}
