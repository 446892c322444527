import { expect, test } from "vitest"
import yazl from "yazl"
import { workbookOf } from "#platform/storage/workbook.ts"
import { readWorkbook } from "./workbook.ts"

const type = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const rels = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A workbook of these parts beside those that every one has. */
async function book(sheet: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const all: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${type} ${rels}><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet ${type}>${sheet}</worksheet>`,
    ...parts,
  }
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(all)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const number = (at: string, value: string, style = "0") => `<c r="${at}" s="${style}"><v>${value}</v></c>`
const heading = row(1, text("A1", "kode"), text("B1", "besoeg"))

async function rowsIn(bytes: Uint8Array): Promise<[number, ...string[]][]> {
  const file = await readWorkbook(bytes)
  if (!file.readable) throw new Error(JSON.stringify(file.faults))
  return [file.heading, ...file.rows].map(({ line, cells }) => [line, ...cells])
}

async function faultOf(bytes: Uint8Array) {
  const file = await readWorkbook(bytes)
  return file.readable ? "readable" : file.faults
}

test("what our own workbooks say is read back, with the rows' numbers in Excel", async () => {
  const rows = [
    ["kode", "navn", "værdi"],
    ["101", "Ærø & <Å>", 12.5],
    ["0147", "=SUM(A1)", -3],
    ["151", "", 1_234],
  ]
  expect(await rowsIn(await workbookOf([{ title: "Tal", rows }]))).toEqual([
    [1, "kode", "navn", "værdi"],
    [2, "101", "Ærø & <Å>", "12,5"],
    [3, "0147", "=SUM(A1)", "-3"],
    [4, "151", "", "1234"],
  ])
})

test("a formula is told as a formula, whatever it came to", async () => {
  const cell = '<c r="B2"><f>A2*2</f><v>7</v></c>'
  expect(
    await rowsIn(await book(`<sheetData>${heading}${row(2, number("A2", "101"), cell)}</sheetData>`)),
  ).toEqual([
    [1, "kode", "besoeg"],
    [2, "101", "=A2*2"],
  ])
})

test("a percentage is what one sees, a date is no number, and binary traces are rounded away", async () => {
  const styles = `<styleSheet ${type}><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0 &quot;dage&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`
  const cells = row(
    2,
    number("A2", "0.025", "1"),
    number("B2", "46000", "2"),
    number("C2", "0.30000000000000004", "3"),
    number("D2", "1E-7"),
  )
  const [, read] = await rowsIn(
    await book(`<sheetData>${heading}${cells}</sheetData>`, { "xl/styles.xml": styles }),
  )
  expect(read).toEqual([2, "2,5 %", "2025-12-09", "0,3", "0,0000001"])
})

test("the first sheet with anything in it is read, and the others are named; hidden ones are left alone", async () => {
  const parts = {
    "xl/workbook.xml": `<workbook ${type} ${rels}><sheets><sheet name="Skjult" state="hidden" r:id="rId1"/><sheet name="Tom" r:id="rId2"/><sheet name="Tal" r:id="rId3"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${[1, 2, 3].map((id) => `<Relationship Id="rId${id}" Target="/xl/worksheets/sheet${id}.xml"/>`).join("")}</Relationships>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${type}><sheetData/></worksheet>`,
    "xl/worksheets/sheet3.xml": `<worksheet ${type}><sheetData>${row(4, text("B4", "kode"))}${row(9, text("B9", "101"))}</sheetData></worksheet>`,
  }
  const file = await readWorkbook(await book(`<sheetData>${heading}</sheetData>`, parts))
  expect(file).toMatchObject({
    readable: true,
    heading: { line: 4, cells: ["", "kode"] },
    rows: [{ line: 9, cells: ["", "101"] }],
    sheet: { title: "Tal", others: ["Tom"] },
  })
})

test("merged cells in what is read refuse the file; above the heading they do not matter", async () => {
  const sheet = (merge: string, first = 1) =>
    `<sheetData>${row(first, text("A", "kode"))}${row(first + 1, text("A", "101"))}</sheetData><mergeCells><mergeCell ref="${merge}"/></mergeCells>`
  expect(await faultOf(await book(sheet("A2:A5")))).toEqual([
    { reason: "merged", line: 2, values: { range: "A2:A5" } },
  ])
  expect(await faultOf(await book(sheet("A1:C1", 3)))).toBe("readable")
})

test("what is no workbook, is broken, locked or unfolds without end is refused, and nothing is thrown", async () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet ${type}><sheetData/></worksheet>`
  const broken = await book("<sheetData><row")
  const noSheet = await book("", { "xl/workbook.xml": "<workbook/>" })
  const doctype = await book("", { "xl/worksheets/sheet1.xml": entities })
  for (const bytes of [broken, noSheet, doctype, new Uint8Array([0x50, 0x4b, 3, 4, 9])]) {
    expect(await faultOf(bytes)).toEqual([{ reason: "brokenSheet", line: null, values: {} }])
  }
  const bomb = await book("", { "xl/worksheets/sheet1.xml": " ".repeat(100 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await faultOf(bomb)).toEqual([{ reason: "unpacksTooLarge", line: null, values: {} }])
  expect(await faultOf(await book("<sheetData/>"))).toEqual([{ reason: "empty", line: null, values: {} }])
})

test("100,001 rows are too many, and said to be", async () => {
  const many = Array.from({ length: 100_001 }, (_, place) =>
    row(place + 2, number(`A${place + 2}`, "101")),
  ).join("")
  expect(await faultOf(await book(`<sheetData>${heading}${many}</sheetData>`))).toEqual([
    { reason: "tooManyRows", line: null, values: { most: 100_000 } },
  ])
})
