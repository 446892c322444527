import { stringify } from "csv-stringify/sync"
import writeXlsxFile from "write-excel-file/node"
import { attachment } from "../file-answer.ts"

/** The names of the columns, and below them a line for each thing. */
export type SheetRows = readonly (readonly (string | number)[])[]

/**
 * Rows as a CSV file that a Danish spreadsheet opens as it is: semicolons, UTF-8 with its mark. A cell that would be
 * read as a formula is written as text.
 */
export function csvAnswer(rows: SheetRows, name: string): Response {
  const file = stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: ";", escape_formulas: true, record_delimiter: "windows" },
  )
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  })
}

/** Rows as an Excel workbook whose first row stays in sight. Text is text there: no cell can be read as a formula. */
export async function xlsxAnswer(rows: SheetRows, name: string): Promise<Response> {
  const [head = [], ...lines] = rows
  const cells = [head.map((value) => ({ value: String(value), fontWeight: "bold" as const })), ...lines]
  const columns = head.map((_, place) => ({ width: widthOf(rows, place) }))
  const file = await writeXlsxFile(
    cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    { columns, stickyRowsCount: 1 },
  ).toBuffer()
  return attachment(
    new Uint8Array(file),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name,
  )
}

/** In letters: as wide as what stands there, within reason. */
function widthOf(rows: SheetRows, place: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? "").length), 0)
  return Math.min(50, Math.max(8, longest + 2))
}
