import { SaxesParser, type SaxesTagPlain } from "saxes"
import { isRefusal } from "#platform/refusal.ts"
import { openZipBytes, type Zip } from "#platform/storage/zip.ts"
import type { Delimited, DelimitedReason, Row } from "./delimited.ts"
import { type CellStyles, stylesIn, writtenNumber } from "./workbook-numbers.ts"

/** Of the archive and of each part of it, unpacked: a sheet of 100,000 rows is some 20 MB. */
const limits = { mostFiles: 2_000, mostUnpacked: 256 * 1024 * 1024 }
const mostOfPart = 96 * 1024 * 1024
const mostRows = 100_000
const mostColumns = 200

/**
 * The rows of an Excel workbook (XLSX): those of its first sheet with anything in it, under its heading, which is the
 * first row that is not empty. A number is written with a comma, without separators, so that it can be read in one way
 * alone; a percentage as one sees it; a formula as itself, never as what it came to. Merged cells in what is read refuse
 * the file: they say for which of several rows a value holds only to who looks. Never throws, whatever the bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Delimited> {
  let zip: Zip
  try {
    zip = await openZipBytes(bytes, limits)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return refused(error.code === "imports.zip.locked" ? "locked" : "brokenSheet")
  }
  try {
    return await rowsOf(zip)
  } catch (error) {
    return refused(
      isRefusal(error) && error.code === "imports.zip.fileTooLarge" ? "unpacksTooLarge" : "brokenSheet",
    )
  } finally {
    zip.close()
  }
}

function refused(
  reason: DelimitedReason,
  line: number | null = null,
  values: Readonly<Record<string, string | number>> = {},
): Delimited {
  return { readable: false, faults: [{ reason, line, values }] }
}

async function rowsOf(zip: Zip): Promise<Delimited> {
  const texts = await sharedTexts(zip)
  const styles = stylesIn(await partOf(zip, "xl/styles.xml"))
  const sheets = await sheetsOf(zip)
  if (sheets.length === 0) return refused("brokenSheet")
  for (const { title, path } of sheets) {
    const sheet = readSheet(await partOf(zip, path), { texts, styles })
    const [heading, ...rows] = sheet.rows
    if (!heading) continue
    if (sheet.isTooLong) return refused("tooManyRows", null, { most: mostRows })
    const merged = sheet.merged.find(({ lastLine }) => lastLine >= heading.line)
    if (merged) return refused("merged", merged.line, { range: merged.range })
    const others = sheets.filter((one) => one.path !== path).map((one) => one.title)
    const width = Math.max(...sheet.rows.map(({ cells }) => cells.length))
    const full = (row: Row): Row => ({
      ...row,
      cells: Array.from({ length: width }, (_, place) => row.cells[place] ?? ""),
    })
    return { readable: true, heading: full(heading), rows: rows.map(full), sheet: { title, others } }
  }
  return refused("empty")
}

async function partOf(zip: Zip, path: string): Promise<string> {
  if (!zip.names.includes(path)) return ""
  return new TextDecoder().decode(await zip.read(path, mostOfPart))
}

/** In the order of their tabs; those that are hidden are left out. */
async function sheetsOf(zip: Zip): Promise<{ title: string; path: string }[]> {
  const targets = new Map<string, string>()
  parse(await partOf(zip, "xl/_rels/workbook.xml.rels"), {
    open: ({ name, attributes: { Id, Target } }) => {
      if (bare(name) === "Relationship" && Id && Target) targets.set(Id, Target)
    },
  })
  const sheets: { title: string; path: string }[] = []
  parse(await partOf(zip, "xl/workbook.xml"), {
    open: ({ name, attributes }) => {
      if (bare(name) !== "sheet" || /hidden/i.test(attributes.state ?? "")) return
      const target = targets.get(attributes["r:id"] ?? "")
      if (target) sheets.push({ title: attributes.name ?? "", path: pathOf(target) })
    },
  })
  return sheets
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`
}

/** Texts that cells name by their place. How a word is said in another script (rPh) is no part of it. */
async function sharedTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = []
  let [text, isText, isPhonetic] = ["", false, false]
  parse(await partOf(zip, "xl/sharedStrings.xml"), {
    open: ({ name }) => {
      if (bare(name) === "si") text = ""
      if (bare(name) === "rPh") isPhonetic = true
      isText = bare(name) === "t" && !isPhonetic
    },
    text: (part) => {
      if (isText) text += part
    },
    close: (name) => {
      if (bare(name) === "si") texts.push(text)
      if (bare(name) === "rPh") isPhonetic = false
      if (bare(name) === "t") isText = false
    },
  })
  return texts
}

interface Sheet {
  readonly rows: Row[]
  readonly merged: { range: string; line: number; lastLine: number }[]
  readonly isTooLong: boolean
}

function readSheet(xml: string, { texts, styles }: { texts: readonly string[]; styles: CellStyles }): Sheet {
  const sheet = { rows: [] as Row[], merged: [] as Sheet["merged"], isTooLong: false }
  let row: string[] = []
  let [line, column] = [0, 0]
  let cell = { type: "", style: "", value: "", text: "", formula: null as string | null }
  let within = ""
  const stop = new Error("enough")
  try {
    parse(xml, {
      open: ({ name, attributes }) => {
        within = bare(name)
        if (within === "row") {
          line = Number(attributes.r ?? line + 1)
          row = []
          column = 0
        } else if (within === "c") {
          column = attributes.r ? columnOf(attributes.r) : column + 1
          cell = { type: attributes.t ?? "n", style: attributes.s ?? "", value: "", text: "", formula: null }
        } else if (within === "f") cell.formula = ""
        else if (within === "mergeCell" && attributes.ref) sheet.merged.push(mergedBy(attributes.ref))
      },
      text: (part) => {
        if (within === "v") cell.value += part
        else if (within === "t") cell.text += part
        else if (within === "f") cell.formula += part
      },
      close: (closed) => {
        const name = bare(closed)
        if (name === within) within = ""
        if (name === "c" && column <= mostColumns) {
          row[column - 1] = contentOf(cell, texts, styles)
        } else if (name === "row" && row.some((one) => (one ?? "").trim() !== "")) {
          sheet.rows.push({ line, cells: Array.from(row, (one) => one ?? "") })
          // The heading, and one more than allowed, is enough to know.
          if (sheet.rows.length > mostRows + 1) {
            sheet.isTooLong = true
            throw stop
          }
        }
      },
    })
  } catch (error) {
    if (error !== stop) throw error
  }
  return sheet
}

function contentOf(
  {
    type,
    style,
    value,
    text,
    formula,
  }: { type: string; style: string; value: string; text: string; formula: string | null },
  texts: readonly string[],
  styles: CellStyles,
): string {
  if (formula !== null) return `=${formula}`
  if (type === "s") return texts[Number(value)] ?? ""
  if (type === "inlineStr") return text
  if (type === "b") return value === "1" ? "TRUE" : "FALSE"
  return type === "n" ? writtenNumber(value, styles(style)) : value
}

/** "C5" is 3. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "A"
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function mergedBy(range: string): Sheet["merged"][number] {
  const lines = [...range.matchAll(/\d+/g)].map(([number]) => Number(number))
  return { range, line: Math.min(...lines), lastLine: Math.max(...lines) }
}

/** The name without the prefix that some programs write. */
function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}

/** Reads XML from end to end. A document type, which could define what unfolds without end, is refused. */
function parse(
  xml: string,
  on: {
    open: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void
    text?: (text: string) => void
    close?: (name: string) => void
  },
): void {
  if (xml === "") return
  const parser = new SaxesParser()
  parser.on("error", (error) => {
    throw error
  })
  parser.on("doctype", () => {
    throw new Error("A document type is not read")
  })
  parser.on("opentag", (tag: SaxesTagPlain) => on.open(tag))
  parser.on("text", (text) => on.text?.(text))
  parser.on("closetag", ({ name }) => on.close?.(name))
  parser.write(xml).close()
}
