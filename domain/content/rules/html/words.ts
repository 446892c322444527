import type { Mark, TextNode } from "../body.ts"
import { attr, type HtmlElement, hasClass, style } from "./html-tree.ts"

/** What stands on text: at most one of each kind. */
export interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  readonly href: string | null
}

export const plain: Marks = { bold: false, italic: false, href: null }

/** The schema takes no longer text in one piece. */
const longest = 20_000

/** The marks inside an element, told by its name and by the two styles that say the same. */
export function marksInside(element: HtmlElement, marks: Marks): Marks {
  const weight = style(element, "font-weight")
  const slant = style(element, "font-style")
  const isBoldName = element.name === "b" || element.name === "strong"
  const isItalicName = ["i", "em", "cite", "dfn"].includes(element.name)
  return {
    ...marks,
    bold: weight === "" ? marks.bold || isBoldName : /^(bold|bolder|[6-9]00)/.test(weight),
    italic: slant === "" ? marks.italic || isItalicName : /^(italic|oblique)/.test(slant),
  }
}

/** "m²" and "CO₂": what is set high or low is written with the signs that are. Other raised words stay as they are. */
export function raised(element: HtmlElement, text: string): string {
  const align = style(element, "vertical-align")
  const isHigh = element.name === "sup" || align === "super" || hasClass(element, /^superscript$/i)
  const isLow = element.name === "sub" || align === "sub" || hasClass(element, /^subscript$/i)
  if (!/^\d{1,3}$/.test(text.trim())) return text
  if (isHigh) return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit)
  return isLow ? text.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? digit) : text
}

/** Text as it is written on a page: no invisible signs, one space where there were many, none that is unbreakable but in numbers. */
export function tidy(text: string): string {
  return text
    .replace(/(?![\s\u200D])[\p{Cc}\p{Cf}\uFFFC]/gu, "")
    .replace(/(\d)\u00A0(?=\d)/g, "$1\uE000")
    .replace(/[\s\u00A0]+/g, " ")
    .replace(/\uE000/g, "\u00A0")
}

/** One line of text in the making; `take` gives it, tidied at both ends, and begins the next. */
export class Line {
  private parts: { text: string; marks: Marks }[] = []

  add(text: string, marks: Marks): void {
    if (text !== "") this.parts.push({ text, marks })
  }

  get isEmpty(): boolean {
    return this.parts.every(({ text }) => text.trim() === "")
  }

  take(): TextNode[] {
    const joined: { text: string; marks: Marks }[] = []
    for (const { text, marks } of this.parts) {
      const last = joined.at(-1)
      // A space belongs to what stands before it, so that a bold space between two bold words is no piece of its own.
      const isSame = last !== undefined && (sameMarks(last.marks, marks) || text.trim() === "")
      if (last && isSame) last.text += text
      else joined.push({ text, marks })
    }
    this.parts = []
    return trimmed(joined).flatMap(({ text, marks }) => pieces(text).map((piece) => textNode(piece, marks)))
  }
}

function trimmed(parts: readonly { text: string; marks: Marks }[]): { text: string; marks: Marks }[] {
  const kept: { text: string; marks: Marks }[] = []
  for (const { text, marks } of parts) {
    const before = kept.at(-1)?.text ?? " "
    const inner = /\s$/.test(before) ? text.replace(/^ +/, "") : text
    if (inner !== "") kept.push({ text: inner.replace(/ {2,}/g, " "), marks })
  }
  const last = kept.at(-1)
  if (last) last.text = last.text.replace(/ +$/, "")
  return kept.filter(({ text }) => text !== "")
}

function pieces(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at += longest) found.push(text.slice(at, at + longest))
  return found
}

function textNode(text: string, { bold, italic, href }: Marks): TextNode {
  const marks: Mark[] = [
    ...(href === null ? [] : [{ type: "link" as const, attrs: { href } }]),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ]
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }
}

function sameMarks(one: Marks, other: Marks): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href
}

/** The words that stand for a picture, when they say something: no file name, no remark of a machine. */
export function pictureWords(element: HtmlElement): string {
  const written = tidy(attr(element, "alt") || attr(element, "title")).trim()
  const alone = written.replace(
    /\s*(Automatisk genereret beskrivelse|Description automatically generated)\.?$/i,
    "",
  )
  const isName =
    /\.(png|jpe?g|gif|webp|bmp|tiff?|heic)$/i.test(alone) ||
    /^(image|img|billede|picture|dsc|grafik)[\s_-]*\d+$/i.test(alone)
  return isName ? "" : alone.slice(0, 500)
}
