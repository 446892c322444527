import writeXlsxFile from "write-excel-file/node"

/** The names of the columns, and below them a line for each thing. */
export type SheetRows = readonly (readonly (string | number)[])[]

export interface Sheet {
  /** "": named by its place. */
  readonly title: string
  readonly rows: SheetRows
}

/**
 * Several lists as one Excel workbook, each on a sheet of its own whose first row stays in sight. Text is text there: no
 * cell can be read as a formula.
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(
    sheets.map(({ title, rows }, place) => {
      const [head = [], ...lines] = rows
      const cells = [head.map((value) => ({ value: String(value), fontWeight: "bold" as const })), ...lines]
      return {
        data: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        columns: head.map((_, column) => ({ width: columnWidth(rows, column) })),
        stickyRowsCount: 1,
        sheet: sheetName(title, place + 1),
      }
    }),
  ).toBuffer()
  return new Uint8Array(file)
}

/** A name that Excel takes: of its own, at most 31 letters, and without those that it keeps for itself. */
function sheetName(title: string, number: number): string {
  const plain = title.replace(/[[\]:*?/\\']/g, " ").trim()
  return plain ? `${number} ${plain}`.slice(0, 31).trim() : `Sheet${number}`
}

/** In letters: as wide as what stands there, within reason. */
function columnWidth(rows: SheetRows, place: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? "").length), 0)
  return Math.min(50, Math.max(8, longest + 2))
}
