import { expect, test } from "vitest"
import { workbookOf } from "#platform/storage/workbook.ts"
import { readTable } from "./read-table.ts"

test("a workbook and delimited text say the same rows", async () => {
  const rows = [
    ["kode", "model"],
    ["101", "1"],
  ]
  const workbook = await readTable(await workbookOf([{ title: "Tal", rows }]))
  const text = await readTable(new TextEncoder().encode("kode;model\n101;1\n"))
  for (const table of [workbook, text]) {
    expect(table).toMatchObject({
      readable: true,
      heading: { cells: ["kode", "model"] },
      rows: [{ line: 2, cells: ["101", "1"] }],
    })
  }
})

test("an archive that is no workbook is told, and nothing is thrown", async () => {
  const archive = await readTable(Buffer.from("PK\u0003\u0004 and nothing that follows"))
  expect(archive).toMatchObject({ readable: false, faults: [{ reason: "brokenSheet" }] })
})
