import fc from "fast-check"
import { expect, test } from "vitest"
import { readDelimited } from "./delimited.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const marked =
  (...mark: number[]) =>
  (bytes: Uint8Array) =>
    new Uint8Array([...mark, ...bytes])
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16())

function rowsIn(bytes: Uint8Array): [number, ...string[]][] {
  const read = readDelimited(bytes)
  if (!read.readable) throw new Error(JSON.stringify(read.faults))
  return [read.heading, ...read.rows].map(({ line, cells }) => [line, ...cells])
}

function faultsIn(bytes: Uint8Array) {
  const read = readDelimited(bytes)
  return read.readable ? [] : read.faults
}

const danish = "kommune;svar\nÆrø;må\nLæsø;på"
test.each([
  ["UTF-8", utf8(danish)],
  ["UTF-8 with its mark", marked(0xef, 0xbb, 0xbf)(utf8(danish))],
  ["UTF-16 LE with its mark", marked(0xff, 0xfe)(utf16le(danish))],
  ["UTF-16 BE with its mark", marked(0xfe, 0xff)(utf16be(danish))],
  ["UTF-16 LE without", utf16le(danish)],
  ["UTF-16 BE without", utf16be(danish)],
  ["Latin-1", new Uint8Array(Buffer.from(danish, "latin1"))],
])("%s is read as what was written", (_, bytes) => {
  expect(rowsIn(bytes)).toEqual([
    [1, "kommune", "svar"],
    [2, "Ærø", "må"],
    [3, "Læsø", "på"],
  ])
})

test("the dash, the quotation marks and the euro of Windows are not control codes", () => {
  const windows = new Uint8Array([...Buffer.from("a\n1 "), 0x96, 0x93, 0x94, 0x80, 0xe6])
  expect(rowsIn(windows)).toEqual([
    [1, "a"],
    [2, "1 –“”€æ"],
  ])
})

test.each([";", ",", "\t"])("%j is found in the heading", (separator) => {
  expect(rowsIn(utf8(`a${separator}b\n1${separator}2`))).toEqual([
    [1, "a", "b"],
    [2, "1", "2"],
  ])
})

test("a comma in a heading or a cell does not part a file of semicolons, nor does a quoted semicolon a file of commas", () => {
  expect(rowsIn(utf8("kommune;Ændring, procent, i alt\nÆrø;0,5"))[1]).toEqual([2, "Ærø", "0,5"])
  expect(rowsIn(utf8('kommune,"Ændring; procent"\nÆrø,"0,5"'))[1]).toEqual([2, "Ærø", "0,5"])
})

test("a row keeps its line when cells hold line breaks and rows are empty, whatever ends the lines", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const text = ["", "a;b", "", '"x', "", 'y ""z""";1', ";", "c;2", "", " ; "].join(end)
    expect(rowsIn(utf8(text))).toEqual([
      [2, "a", "b"],
      [4, 'x\n\ny "z"', "1"],
      [8, "c", "2"],
    ])
  }
})

test("nothing at all is refused", () => {
  for (const nothing of ["", " \r\n\n", ";;\n;;"]) {
    expect(faultsIn(utf8(nothing))).toEqual([{ reason: "empty", line: null, values: {} }])
  }
  expect(faultsIn(new Uint8Array([0xef, 0xbb, 0xbf]))).toMatchObject([{ reason: "empty" }])
})

test("a spreadsheet is told from other bytes that are no text", () => {
  const bytes = (...some: number[]) => faultsIn(new Uint8Array(some))[0]?.reason
  expect(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)).toBe("spreadsheet")
  expect(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).toBe("spreadsheet")
  expect(bytes(0x61, 0x00, 0x3b, 0x62, 0x63)).toBe("binary")
  expect(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00)).toBe("binary")
  expect(bytes(0xff, 0xfe, 0x61)).toBe("binary")
  expect(bytes(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00)).toBe("binary")
  expect(bytes(0xef, 0xbb, 0xbf, 0xe6)).toBe("binary")
})

test("ragged rows are named, each with its line", () => {
  expect(faultsIn(utf8('a;b\n"1\n1";2\n3\n4;5;6\n7;8'))).toEqual([
    { reason: "ragged", line: 4, values: { cells: 1, expected: 2 } },
    { reason: "ragged", line: 5, values: { cells: 3, expected: 2 } },
  ])
})

test.each([
  ['a;b\n1;2\n\n3;"x\ny;4\n', 4],
  ['a;b\n1;2\n3;x"y\n', 3],
  ['a;b\n3;"x"y\n', 2],
  ['a;b\n3;"x\n"y\n', 2],
  ['"a;b\n1;2', 1],
])("quotes that do not match are named by the row they are in: %j", (text, line) => {
  expect(faultsIn(utf8(text))).toEqual([{ reason: "quotes", line, values: {} }])
})

test("100,000 rows are read, one more is not, and blank rows do not count", () => {
  const rows = (count: number) => utf8(`a;b\n${"1;2\n".repeat(count)}${";\n".repeat(10)}`)
  const began = performance.now()
  expect(rowsIn(rows(100_000))).toHaveLength(100_001)
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(faultsIn(rows(100_001))).toEqual([{ reason: "tooManyRows", line: null, values: { most: 100_000 } }])
})

test("20 MB are read, one byte more is not", () => {
  const megabytes = 20 * 1024 * 1024
  const reason = (length: number, sign: string) =>
    faultsIn(new Uint8Array(length).fill(sign.charCodeAt(0)))[0]?.reason
  expect(reason(megabytes + 1, "x")).toBe("tooLarge")
  expect(reason(megabytes, "x")).toBeUndefined()
  expect(reason(megabytes, '"')).toBeUndefined()
  expect(reason(megabytes, "\n")).toBe("empty")
})

test("no bytes make it throw", () => {
  const likely = fc.constantFrom(0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x00, 0x61, 0xff, 0xfe, 0xef, 0xbb, 0xbf)
  const bytes = fc.array(fc.oneof(likely, fc.nat(255))).map((some) => new Uint8Array(some))
  fc.assert(
    fc.property(fc.oneof(bytes, fc.uint8Array()), (some) => {
      readDelimited(some)
    }),
    { numRuns: 2000 },
  )
})
