import { stringify } from "csv-stringify/sync"
import { type Sheet, type SheetRows, workbookOf } from "#platform/storage/workbook.ts"
import { attachment } from "../file-answer.ts"

/**
 * Rows as a CSV file that a Danish spreadsheet opens as it is: semicolons, decimals behind a comma, UTF-8 with its mark.
 * A cell that would be read as a formula is written as text.
 */
export function csvAnswer(rows: SheetRows, name: string): Response {
  const file = stringify(
    rows.map((row) => [...row]),
    {
      bom: true,
      delimiter: ";",
      escape_formulas: true,
      record_delimiter: "windows",
      cast: { number: (value) => String(value).replace(".", ",") },
    },
  )
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  })
}

/** Rows as an Excel workbook whose first row stays in sight. */
export async function xlsxAnswer(rows: SheetRows, name: string): Promise<Response> {
  return bookAnswer([{ title: "", rows }], name)
}

/** Several lists as one Excel workbook, each on a sheet of its own. */
export async function bookAnswer(sheets: readonly Sheet[], name: string): Promise<Response> {
  return attachment(
    await workbookOf(sheets),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name,
  )
}
