import type { Block, ListItem } from "../body.ts"
import { Line, plain, tidy } from "./words.ts"

const bullet = /^\s*[•●▪◦‣·*–-]\s+/
const numeral = /^\s*(\d{1,3})[.)]\s+/

/**
 * Text without markup. Where lines were broken by hand, as a PDF breaks them, they are joined again into paragraphs and
 * words parted at a line's end grow together; lines that begin with a bullet or a number become a list.
 */
export function cleanText(text: string): Block[] {
  const lines = text
    .replace(/\r\n?|\u2028|\f/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .split("\n")
    .map(tidyLine)
  const isBroken = wasBrokenByHand(lines)
  const width = Math.max(0, ...lines.map(({ length }) => length))
  const paragraphs: string[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    if (line === "") isOpen = false
    else if (isOpen && isBroken && last !== undefined && !bullet.test(line) && !numeral.test(line)) {
      paragraphs[paragraphs.length - 1] = joined(last, line)
      isOpen = !endsHere(line, lines[at + 1] ?? "", width)
    } else {
      paragraphs.push(line)
      isOpen = !endsHere(line, lines[at + 1] ?? "", width)
    }
  }
  return withLists(paragraphs)
}

/** Whether lines end because the paper did: several of nearly one length, most of them in the middle of a sentence. */
function wasBrokenByHand(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== "")
  const width = Math.max(0, ...written.map(({ length }) => length))
  if (written.length < 3 || width < 35 || width > 160) return false
  const long = written.filter(({ length }) => length > width * 0.7)
  const running = long.filter((line) => !/[.!?:…"”»]$/.test(line))
  return long.length >= written.length * 0.4 && running.length > long.length * 0.5
}

/** A line that stops short of the paper's edge at the end of a sentence, or before a capital, ends its paragraph. */
function endsHere(line: string, next: string, width: number): boolean {
  const isSentence = /[.!?:…"”»]$/.test(line) && line.length < width * 0.8
  return isSentence || (line.length < width * 0.6 && /^\p{Lu}/u.test(next))
}

function joined(before: string, line: string): string {
  const isParted = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(og|eller|and|or)\b/.test(line)
  return isParted ? before.slice(0, -1) + line : `${before} ${line}`
}

function withLists(paragraphs: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const text of paragraphs) {
    const last = blocks.at(-1)
    const number = Number(numeral.exec(text)?.[1] ?? Number.NaN)
    const going = last?.type === "orderedList" ? last.content.length : 0
    if (bullet.test(text)) addTo(blocks, "bulletList", text.replace(bullet, ""))
    else if (number === going + 1) addTo(blocks, "orderedList", text.replace(numeral, ""))
    else blocks.push(paragraph(text))
  }
  // One line that begins with "1." is a sentence about the first of May, not a list.
  return blocks.map((block) =>
    block.type === "orderedList" && block.content.length === 1 ? asWritten(block) : block,
  )
}

function asWritten(list: { content: ListItem[] }): Block {
  const [inner] = list.content[0]?.content ?? []
  const words = inner?.type === "paragraph" ? (inner.content ?? []).map(({ text }) => text).join("") : ""
  return paragraph(`1. ${words}`)
}

function addTo(blocks: Block[], type: "bulletList" | "orderedList", text: string): void {
  const last = blocks.at(-1)
  const item: ListItem = { type: "listItem", content: [paragraph(text)] }
  if (last?.type === type) last.content.push(item)
  else blocks.push({ type, content: [item] })
}

function paragraph(text: string): Block {
  const line = new Line()
  line.add(text, plain)
  const content = line.take()
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" }
}

function tidyLine(line: string): string {
  return tidy(line).trim()
}
