/** What a number in a cell is shown as. */
export type NumberKind = "number" | "percent" | "date"
/** By the style that a cell names. */
export type CellStyles = (style: string) => NumberKind

/** Formats that every Excel knows by their number (ECMA-376-1, 18.8.30). */
const percents = new Set([9, 10])
const isDateId = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47)

/** Which cells hold percentages and which dates, by the workbook's part about styles. */
export function stylesIn(xml: string): CellStyles {
  const own = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)].map(([, attributes = ""]) => [
      Number(attribute(attributes, "numFmtId")),
      attribute(attributes, "formatCode"),
    ]),
  )
  const [, cells = ""] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? []
  const kinds = [...cells.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, attributes = ""]) => {
    const id = Number(attribute(attributes, "numFmtId") || 0)
    return kindOf(id, own.get(id))
  })
  return (style) => kinds[Number(style || 0)] ?? "number"
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return percents.has(id) ? "percent" : isDateId(id) ? "date" : "number"
  // What stands in quotes, in brackets or behind a backslash is shown as it is.
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|&quot;.*?&quot;/g, "")
  if (plain.includes("%")) return "percent"
  return /[dyh]|m{3,}|mm?[/-]|[/-]mm?/i.test(plain) ? "date" : "number"
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ""
}

/**
 * A number of a cell as one would type it in Danish: "12,5", "2,5 %". A date is written as one, so that it is never
 * taken for a number: Excel makes dates of what looks like them.
 */
export function writtenNumber(value: string, kind: NumberKind): string {
  const number = Number(value)
  if (value.trim() === "" || !Number.isFinite(number)) return value
  if (kind === "date") return dateOf(number)
  return kind === "percent" ? `${plain(number * 100)} %` : plain(number)
}

/** Binary fractions leave a trace behind the fifteenth digit, which Excel does not show. */
function plain(number: number): string {
  const rounded = Number(number.toPrecision(15))
  const written = String(rounded).includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : String(rounded)
  return written.replace(".", ",")
}

/** Days since 30 December 1899. */
function dateOf(days: number): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400_000))
  return Number.isNaN(at.getTime()) ? String(days) : at.toISOString().slice(0, 10)
}
