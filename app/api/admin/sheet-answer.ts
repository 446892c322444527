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
  return bookAnswer([{ title: "", rows }], name)
}

/** Several lists as one Excel workbook, each on a sheet of its own. */
export async function bookAnswer(
  sheets: readonly { readonly title: string; readonly rows: SheetRows }[],
  name: string,
): Promise<Response> {
  const file = await writeXlsxFile(
    sheets.map(({ title, rows }, place) => {
      const [head = [], ...lines] = rows
      const cells = [head.map((value) => ({ value: String(value), fontWeight: "bold" as const })), ...lines]
      return {
        data: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        columns: head.map((_, column) => ({ width: widthOf(rows, column) })),
        stickyRowsCount: 1,
        sheet: sheetName(title, place + 1),
      }
    }),
  ).toBuffer()
  return attachment(
    new Uint8Array(file),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name,
  )
}

/** A name that Excel takes: of its own, at most 31 letters, and without those that it keeps for itself. */
function sheetName(title: string, number: number): string {
  const plain = title.replace(/[[\]:*?/\\']/g, " ").trim()
  return plain ? `${number} ${plain}`.slice(0, 31).trim() : `Sheet${number}`
}

/** In letters: as wide as what stands there, within reason. */
function widthOf(rows: SheetRows, place: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? "").length), 0)
  return Math.min(50, Math.max(8, longest + 2))
}
