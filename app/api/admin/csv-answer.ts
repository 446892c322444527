import { stringify } from "csv-stringify/sync"

/**
 * Rows as a CSV file that a Danish spreadsheet opens as it is: semicolons, UTF-8 with its mark. A cell that would be
 * read as a formula is written as text.
 */
export function csvAnswer(rows: readonly (readonly (string | number)[])[], name: string): Response {
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
