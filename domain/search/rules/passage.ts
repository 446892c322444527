/** A piece of a passage, and whether it is what was sought. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Marks that PostgreSQL puts around a hit; what it marks is letters, digits and spaces alone. */
export const hitStart = "\u0002"
export const hitEnd = "\u0003"

/** Characters of a passage, and how many of them stand before the first hit. */
const longest = 260
const before = 70

/**
 * The passage of a text around the first hit in it. `marked` is the same text, character for character, with a space for
 * whatever is no letter and no digit, and with marks around the hits.
 */
export function passageOf(said: string, marked: string): Piece[] {
  const letters = [...said]
  const isHit = hitsOf(marked)
  // Of another length the marks would stand anywhere; then the text is shown without.
  if (isHit.length !== letters.length) isHit.fill(false)
  const from = wordStart(letters, Math.max(0, isHit.indexOf(true) - before))
  const to = wordEnd(letters, from + longest)
  const pieces: { text: string; isHit: boolean }[] = from > 0 ? [{ text: "… ", isHit: false }] : []
  for (let place = from; place < to; place++) {
    const last = pieces.at(-1)
    const hit = isHit[place] ?? false
    if (last?.isHit === hit) last.text += letters[place]
    else pieces.push({ text: letters[place] ?? "", isHit: hit })
  }
  if (to < letters.length) pieces.push({ text: " …", isHit: false })
  return pieces
}

/** For each character whether it is a part of a hit. */
function hitsOf(marked: string): boolean[] {
  const isHit: boolean[] = []
  let inside = false
  for (const letter of marked) {
    if (letter === hitStart) inside = true
    else if (letter === hitEnd) inside = false
    else isHit.push(inside)
  }
  return isHit
}

/** The beginning of the first whole word from a place on; the place itself in a text without spaces. */
function wordStart(letters: readonly string[], place: number): number {
  if (place === 0) return 0
  const space = letters.slice(place, place + before).findIndex((letter) => /\s/.test(letter))
  return space < 0 ? place : place + space + 1
}

function wordEnd(letters: readonly string[], place: number): number {
  if (place >= letters.length) return letters.length
  const space = letters.slice(0, place + 1).findLastIndex((letter) => /\s/.test(letter))
  return space < place - before ? place : space
}
