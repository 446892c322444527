export type DecimalMark = "," | "."

const shapes: Record<DecimalMark, RegExp> = {
  ",": /^([+-]?)\s*(\d+|[1-9]\d{0,2}(?:(?:\s\d{3})+|(?:\.\d{3})+))(?:,(\d+))?\s*%?$/,
  ".": /^([+-]?)\s*(\d+|[1-9]\d{0,2}(?:(?:\s\d{3})+|(?:,\d{3})+))(?:\.(\d+))?\s*%?$/,
}

/** Figures are kept below a million millions, with six decimals (Observation.value). */
const limit = 1e12

/**
 * The number that a cell says, when `mark` is its decimal mark and the other one parts the thousands; else null.
 * A per cent sign is left out, not divided by: "2,5 %" is 2.5.
 */
export function numberIn(cell: string, mark: DecimalMark): number | null {
  const match = shapes[mark].exec(cell.trim().replace(/[\u2212\u2013\ufe63\uff0d]/g, "-"))
  if (!match) return null
  const [, sign = "", grouped = "", fraction = "0"] = match
  // Adding 0 makes 0 of -0.
  const number = Number(`${sign}${grouped.replace(/\D/g, "")}.${fraction}`) + 0
  return Math.abs(number) < limit ? number : null
}

/**
 * The decimal mark of a column, as its cells give it away: "0,5" has a comma and "12.5" a point, "1.234" may have
 * either. Without a trace it is the comma, as Danes write; null when both are there, so that "1.234" says nothing.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  const marks = new Set<DecimalMark>()
  for (const cell of cells) {
    const [comma, point] = [numberIn(cell, ","), numberIn(cell, ".")]
    if (comma === null && point !== null) marks.add(".")
    if (comma !== null && point === null) marks.add(",")
  }
  if (marks.size === 2) return null
  return marks.has(".") ? "." : ","
}
