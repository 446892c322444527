import { parse } from "csv-parse/sync"

export interface Row {
  /** Where the row begins in the file; the first line is 1. */
  readonly line: number
  /** As written, spaces and all; a line break within a cell is "\n". */
  readonly cells: readonly string[]
}

export type DelimitedReason =
  | "empty"
  | "spreadsheet"
  | "binary"
  | "tooLarge"
  | "tooManyRows"
  | "quotes"
  | "ragged"
  // Of workbooks (workbook.ts).
  | "locked"
  | "brokenSheet"
  | "unpacksTooLarge"
  | "merged"

export interface DelimitedFault {
  readonly reason: DelimitedReason
  /** null when the file as a whole is meant. */
  readonly line: number | null
  /** tooLarge: megabytes; tooManyRows: most; ragged: cells, expected; merged: range. */
  readonly values: Readonly<Record<string, string | number>>
}

export type Delimited =
  | {
      readonly readable: true
      readonly heading: Row
      readonly rows: readonly Row[]
      /** Of a workbook: which of its sheets was read, and which were not. */
      readonly sheet?: { readonly title: string; readonly others: readonly string[] }
    }
  | { readonly readable: false; readonly faults: readonly DelimitedFault[] }

/** Read whole and kept in memory: 20 MB of text is some 100 MB of rows. */
const mostBytes = 20 * 1024 * 1024
const mostRows = 100_000

/** The likeliest first: nobody writes a tab in a heading, and Danish headings hold commas more often than semicolons. */
const separators = ["\t", ";", ","]

/**
 * The rows of a delimited file (CSV, TSV) under its heading, which is the first line that is not empty.
 * UTF-8, UTF-16 and Windows-1252 are told apart by their bytes, the separator by the heading. Rows without anything
 * in them are left out, as spreadsheets write them below the last one. Never throws, whatever the bytes.
 */
export function readDelimited(bytes: Uint8Array): Delimited {
  if (bytes.length > mostBytes) return refused("tooLarge", null, { megabytes: mostBytes / 1024 / 1024 })
  if (isSpreadsheet(bytes)) return refused("spreadsheet")
  const text = textOf(bytes)
  if (text === null || text.includes("\0")) return refused("binary")
  if (text.trim() === "") return refused("empty")
  return rowsOf(text.replace(/\r\n?/g, "\n"))
}

function refused(reason: DelimitedReason, line: number | null = null, values = {}): Delimited {
  return { readable: false, faults: [{ reason, line, values }] }
}

/** XLSX and ODS are ZIP archives; XLS is Microsoft's compound file. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
}

function isSpreadsheet(bytes: Uint8Array): boolean {
  return isArchive(bytes) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte)
}

/** null for what claims to be Unicode and is not. */
function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, "utf-16le")
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, "utf-16be")
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decoded(bytes, "utf-8")
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decoded(bytes, unmarked)
  return decoded(bytes, "utf-8") ?? windows1252(bytes)
}

/** The decoder takes a byte order mark away by itself. */
function decoded(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** In UTF-16 every other byte of European text is zero; in no other encoding is any. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0] as [number, number]
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1
  })
  const [first, second] = zeros
  if (Math.max(first, second) <= sample.length / 4) return null
  return second > first ? "utf-16le" : "utf-16be"
}

const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

function windows1252(bytes: Uint8Array): string {
  // Node 24 decodes "windows-1252" as Latin-1, so the dash and the quotation marks of Windows come out as control codes.
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => from0x80[sign.charCodeAt(0) - 0x80] ?? sign)
}

function rowsOf(text: string): Delimited {
  let read: Row[] = []
  let lastLine = 0
  try {
    read = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One more than allowed is enough to know.
      to: mostRows + 2,
      on_record: (cells: string[], { lines }) => {
        lastLine = lines
        return { line: lines - lineBreaksIn(cells), cells } as never
      },
    }) as unknown as Row[]
  } catch {
    // The only thing the parser can still object to; it stops where the quotes broke, not at the row they are in.
    return refused("quotes", firstWrittenLine(text, lastLine))
  }
  const [heading, ...rows] = read
  if (!heading) return refused("empty")
  if (rows.length > mostRows) return refused("tooManyRows", null, { most: mostRows })
  const ragged = rows.filter(({ cells }) => cells.length !== heading.cells.length)
  if (ragged.length > 0) return { readable: false, faults: ragged.map((row) => raggedFault(row, heading)) }
  return { readable: true, heading, rows }
}

/** Which separator the first line with words in it has outside its quotes. */
function separatorOf(text: string): string {
  const seen = new Set<string>()
  let isQuoted = false
  let hasWords = false
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (sign === "\n" && hasWords) break
    if (separators.includes(sign)) seen.add(sign)
    else if (sign.trim() !== "") hasWords = true
    else if (sign === "\n") seen.clear()
  }
  return separators.find((separator) => seen.has(separator)) ?? ";"
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0)
}

function firstWrittenLine(text: string, after: number): number {
  const lines = text.split("\n")
  const place = lines.findIndex((line, index) => index >= after && line.trim() !== "")
  return place === -1 ? lines.length : place + 1
}

function raggedFault({ line, cells }: Row, heading: Row): DelimitedFault {
  return { reason: "ragged", line, values: { cells: cells.length, expected: heading.cells.length } }
}
