import type { Block } from "#domain/content/rules/body.ts"
import {
  type CleanContext,
  cleanHtml,
  type FoundPicture,
  type LeftOut,
} from "#domain/content/rules/html/clean-html.ts"
import { cleanText } from "#domain/content/rules/html/plain-text.ts"
import { rtfPictures } from "#domain/content/rules/html/rtf-pictures.ts"
import { newBlockId } from "../nodes/new-block-id.ts"
import { parseMarkup } from "./dom-tree.ts"

/** What came by paste or drop, ready to stand in a body. */
export interface Pasted {
  readonly blocks: readonly Block[]
  /** The file of a picture, by the name of the place that waits for it. */
  readonly files: ReadonlyMap<string, Coming>
  readonly leftOut: readonly LeftOut[]
  /** How many pictures did not come along. */
  readonly missing: number
}

export interface Coming {
  readonly file: File
  readonly alt: string
  readonly caption: string
}

export interface Clipboard {
  readonly html: string
  readonly text: string
  readonly rtf: string
}

/** Reads what is on a clipboard; markup is preferred to text. */
export function pastedFrom({ html, text, rtf }: Clipboard, context: CleanContext): Pasted {
  if (html.trim() === "") return { blocks: cleanText(text), files: new Map(), leftOut: [], missing: 0 }
  return pastedMarkup(html, context, rtf)
}

/** Reads markup, with the pictures that RTF beside it holds. */
export function pastedMarkup(html: string, context: CleanContext, rtf = ""): Pasted {
  const { blocks, pictures, leftOut } = cleanHtml(parseMarkup(html), context)
  const unread = pictures.filter(({ src }) => !src.startsWith("data:"))
  const beside = unread.length > 0 && rtf !== "" ? rtfPictures(rtf) : []
  // Only when each has its fellow is it known which belongs where.
  const files = beside.length === unread.length ? beside : []
  const turns = pictures.map((picture) => coming(picture, files[unread.indexOf(picture)]))
  const found = new Map<string, Coming>()
  let turn = 0
  for (const place of placesIn(blocks)) {
    const arrived = turns[turn++]
    if (!arrived) continue
    place.attrs.id = newBlockId()
    found.set(place.attrs.id, arrived)
  }
  return { blocks, files: found, leftOut, missing: pictures.length - found.size }
}

function coming(
  { src, alt, caption }: FoundPicture,
  beside: ReturnType<typeof rtfPictures>[number] | undefined,
): Coming | null {
  if (beside) return { file: fileOf(beside.bytes, beside.mime), alt, caption }
  const data = /^data:(image\/(?:png|jpe?g|gif|webp));base64,([a-z\d+/=\s]+)$/i.exec(src)
  if (!data) return null
  try {
    const bytes = Uint8Array.from(atob((data[2] ?? "").replace(/\s+/g, "")), (sign) => sign.charCodeAt(0))
    return { file: fileOf(bytes, (data[1] ?? "").toLowerCase()), alt, caption }
  } catch {
    // What is no base64 is no picture; its place stays to be filled.
    return null
  }
}

function fileOf(bytes: Uint8Array<ArrayBuffer>, mime: string): File {
  return new File([bytes], `billede.${mime.slice("image/".length).replace("jpeg", "jpg")}`, { type: mime })
}

type Place = Extract<Block, { type: "pictureWanted" }>

function placesIn(blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block): Place[] => {
    if (block.type === "pictureWanted") return [block]
    if (block.type === "blockquote" || block.type === "callout") return placesIn(block.content)
    if (block.type === "bulletList" || block.type === "orderedList")
      return block.content.flatMap((item) => placesIn(item.content))
    if (block.type === "table")
      return block.content.flatMap((row) => row.content.flatMap((cell) => placesIn(cell.content)))
    return []
  })
}
