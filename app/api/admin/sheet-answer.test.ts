import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { openZip } from "#platform/storage/zip.ts"
import { bookAnswer, csvAnswer, xlsxAnswer } from "./sheet-answer.ts"

const rows = [
  ["Navn", "Pris"],
  ['=HYPERLINK("http://ondt.example")', 400],
  ["Ærø & <Søn>", 0],
  ["", 1],
  ["Halv", 99.5],
]

test("what would be a formula is text in both files, and numbers are numbers in Excel", async () => {
  const csv = await csvAnswer(rows, "liste.csv").text()
  expect(csv).toContain("\"'=HYPERLINK")
  expect(csv).toContain("Halv;99,5")
  const answer = await xlsxAnswer(rows, "liste.xlsx")
  expect(answer.headers.get("content-disposition")).toContain("liste.xlsx")
  const part = await partsOf(new Uint8Array(await answer.arrayBuffer()))
  const sheet = await part("xl/worksheets/sheet1.xml")
  expect(sheet).not.toContain("<f>")
  expect(sheet).toMatch(/<c [^>]*>\s*<v>400<\/v>/)
  const texts = (await part("xl/sharedStrings.xml")) + sheet
  expect(texts).toContain("=HYPERLINK(")
  expect(texts).toContain("Ærø &amp; &lt;Søn&gt;")
})

test("several lists stand on sheets of their own, whatever they are called", async () => {
  const titles = [
    "Demokrati: [hvordan]?",
    "Demokrati: [hvordan]?",
    "",
    "Et meget langt navn på et programpunkt",
  ]
  const answer = await bookAnswer(
    titles.map((title) => ({ title, rows })),
    "lokaler.xlsx",
  )
  const part = await partsOf(new Uint8Array(await answer.arrayBuffer()))
  const names = [...(await part("xl/workbook.xml")).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  expect(new Set(names).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  expect(names[0]).toBe("1 Demokrati   hvordan")
  expect(await part("xl/worksheets/sheet4.xml")).not.toContain("<f>")
})

async function partsOf(file: Uint8Array): Promise<(name: string) => Promise<string>> {
  const folder = mkdtempSync(join(tmpdir(), "samling-xlsx-"))
  const path = join(folder, "liste.xlsx")
  writeFileSync(path, file)
  const zip = await openZip(path)
  rmSync(folder, { recursive: true })
  return async (name) => new TextDecoder().decode(await zip.read(name, 1_000_000))
}
