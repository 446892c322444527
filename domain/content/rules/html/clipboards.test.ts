import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { parseHtml } from "#domain/content/parse-html.ts"
import { type Block, blocksOf, bodyText, type Mark } from "../body.ts"
import { bodySchema } from "../body-schema.ts"
import { cleanHtml } from "./clean-html.ts"
import { cleanText } from "./plain-text.ts"
import { rtfPictures } from "./rtf-pictures.ts"

/** Every recording holds the same document: two ranks of headings, lists, a table, a link, a picture, a footnote. */
const sources: readonly [name: string, markup: string, rtf?: string][] = [
  ["Word desktop", "word-desktop.html", "word-desktop.rtf"],
  ["Word Online", "word-online.html"],
  ["Google Docs", "google-docs.html"],
  ["LibreOffice", "libreoffice.html", "libreoffice.rtf"],
  ["Outlook", "outlook.html"],
  ["PDF", "pdf.txt"],
  ["Web page", "web-page.html"],
]

const recording = (file: string) => readFileSync(`test/fixtures/clipboards/${file}`, "utf8")
const context = { site: "https://samling.eksempel.dk", under: 1 as const, notesTitle: "Noter" }

function pasted([, markup, rtf]: (typeof sources)[number]) {
  const { blocks, pictures } = markup.endsWith(".txt")
    ? { blocks: cleanText(recording(markup)), pictures: [] }
    : cleanHtml(parseHtml(recording(markup)), context)
  return { blocks, pictures, taken: rtf ? rtfPictures(recording(rtf)) : [] }
}

const headings = (blocks: Block[]) =>
  blocks.flatMap((block) =>
    block.type === "heading" ? [`${block.attrs.level} ${bodyText({ type: "doc", content: [block] })}`] : [],
  )

function saysHeadings(blocks: Block[]): string {
  const found = headings(blocks).filter((heading) => !heading.endsWith("Noter"))
  const right = ["2 Bogbussen kører igen", "3 Hvad I skal gøre", "3 Stoppesteder"]
  return found.join() === right.join()
    ? "kept, in the page's order"
    : found.length === 0
      ? "as paragraphs"
      : found.join()
}

function saysLists(blocks: Block[]): string {
  const inner = blocksOf({ type: "doc", content: blocks })
  const bullets = inner.filter((block) => block.type === "bulletList")
  const numbers = inner.flatMap((block) => (block.type === "orderedList" ? [block.content.length] : []))
  if (bullets.length === 0 || numbers[0] !== 2) return "lost"
  return bullets.length === 2 ? "kept, nested" : "kept, flat"
}

function saysTables(blocks: Block[]): string {
  const table = blocks.find((block) => block.type === "table")
  if (!table) return "as lines of text"
  const cells = table.content.flatMap(({ content }) => content)
  const heads = cells.filter(({ type }) => type === "tableHeader").length
  const spans = cells.filter(({ attrs }) => attrs?.colspan === 2).length
  if (spans !== 1) return "without spans"
  return heads === 2 ? "kept, with header cells and spans" : "kept, with spans; header cells are asked for"
}

function saysLinks(blocks: Block[]): string {
  const inner = blocksOf({ type: "doc", content: blocks })
  const marks: Mark[] = inner.flatMap((block) =>
    block.type === "paragraph" ? (block.content ?? []).flatMap((text) => text.marks ?? []) : [],
  )
  const addresses = marks.flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))
  if (addresses.length === 0) return "none on the clipboard"
  return addresses.join() === "https://eksempel.dk/koereplan" ? "kept, without tracking" : addresses.join()
}

function saysPictures({ blocks, pictures, taken }: ReturnType<typeof pasted>): string {
  const places = blocksOf({ type: "doc", content: blocks }).filter(({ type }) => type === "pictureWanted")
  if (places.length === 0) return "none on the clipboard"
  if (places.length !== 1 || pictures[0]?.alt !== "Bogbussen på torvet") return "wrong"
  if (pictures[0].src.startsWith("data:")) return "uploaded"
  return taken.length === 1 ? "uploaded from the RTF beside; else a place to fill" : "a place to fill"
}

function saysFootnotes(blocks: Block[]): string {
  const text = bodyText({ type: "doc", content: blocks })
  const list = blocks.at(-1)
  const isNote =
    list?.type === "orderedList" && bodyText({ type: "doc", content: [list] }) === "Optalt i uge 34."
  if (text.split("Optalt i uge 34.").length > 2) return "twice"
  if (isNote && headings(blocks).at(-1) === "2 Noter" && text.includes("alle børn[1]. Se"))
    return "kept, as notes at the end"
  if (!/alle børn[1¹]/.test(text)) return "lost"
  return text.includes("Optalt i uge 34.") ? "as text" : "the number; the note is not on the clipboard"
}

test("the table in docs/paste.md is what the recorded clipboards give", () => {
  const rows = sources.map((source) => {
    const found = pasted(source)
    const { blocks } = found
    const says = [saysHeadings(blocks), saysLists(blocks), saysTables(blocks), saysLinks(blocks)]
    return `| ${[source[0], ...says, saysPictures(found), saysFootnotes(blocks)].join(" | ")} |`
  })
  const made = [
    "| source | headings | lists | tables | links | pictures | footnotes |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ]
  const [written = ""] = /\| source \|[\s\S]*?(?=\n\n|$)/.exec(readFileSync("docs/paste.md", "utf8")) ?? []
  expect(written.trimEnd()).toBe(made.join("\n"))
})

test.each(sources)(
  "%s: every block fits the schema, and no word, style or script of the source is between them",
  (...source) => {
    const { blocks } = pasted(source)
    expect(bodySchema.parse({ type: "doc", content: blocks })).toEqual({ type: "doc", content: blocks })
    const text = bodyText({ type: "doc", content: blocks })
    expect(text).toContain("Fra mandag kører bussen to gange om ugen, og den er gratis for alle børn")
    expect(text).toMatch(/Meld jer til\n(Husk adressen|Skriv til os)/)
    expect(text).not.toMatch(/mso|supportLists|\[if|font|alert|·/)
  },
)

test.each(sources.filter(([name]) => name !== "PDF"))(
  "%s: bold and italic words stay so, and nothing else is bold",
  (...source) => {
    const marked = (type: string) =>
      blocksOf({ type: "doc", content: pasted(source).blocks }).flatMap((block) =>
        block.type === "paragraph"
          ? (block.content ?? [])
              .filter(({ marks }) => marks?.some((mark) => mark.type === type))
              .map(({ text }) => text)
          : [],
      )
    expect(marked("bold").filter((text) => !/^(Sted|Dag)$/.test(text))).toEqual(["to gange om ugen"])
    expect(marked("italic")).toEqual(["gratis"])
  },
)

test("the picture in the RTF of Word is the file it was", () => {
  const [picture] = rtfPictures(recording("word-desktop.rtf"))
  expect(picture?.mime).toBe("image/png")
  expect([...(picture?.bytes.slice(0, 8) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(new TextDecoder("latin1").decode(picture?.bytes.slice(-8, -4))).toBe("IEND")
})
