/**
 * How many words a text has: what stands between white space and holds a letter or a figure. "3-4 borde" are two, a
 * dash alone is none. The form counts with this and the server decides with it.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
