import type { Block, TableCell, TableRow } from "../body.ts"
import { attr, elementsIn, type HtmlElement, type HtmlNode, isElement, textIn } from "./html-tree.ts"

/** What the schema takes of one table. */
const mostRows = 500
const mostCells = 50

type Convert = (children: readonly HtmlNode[], depth: number) => Block[]

/** Whether a table only arranges: mails and old pages are built of such. What is inside is read as text. */
export function isLayout(table: HtmlElement): boolean {
  const cells = rowsOf(table).flatMap(({ row }) => cellsOf(row))
  return (
    /^(presentation|none)$/.test(attr(table, "role")) ||
    cells.length <= 1 ||
    elementsIn(table).some((inner) => inner !== table && inner.name === "table")
  )
}

/** The cells of a table that only arranges, in reading order. */
export function cellsIn(table: HtmlElement): HtmlElement[] {
  return rowsOf(table).flatMap(({ row }) => cellsOf(row))
}

/** A table with its caption before it; more rows than one table holds go on in the next. */
export function tableOf(table: HtmlElement, depth: number, convert: Convert): Block[] {
  const caption = table.children.filter(isElement).find(({ name }) => name === "caption")
  const title = caption ? convert(caption.children, depth) : []
  const rows = rowsOf(table)
    .filter(({ row }) => cellsOf(row).length > 0 && hasSomething(row))
    .map(({ row, isHead }) => rowOf(row, isHead, depth + 2, convert))
  const tables: Block[] = []
  for (let at = 0; at < rows.length; at += mostRows) {
    tables.push({ type: "table", content: rows.slice(at, at + mostRows) })
  }
  return [...title, ...tables]
}

function rowOf(row: HtmlElement, isHead: boolean, depth: number, convert: Convert): TableRow {
  const cells = cellsOf(row)
  const fitting = cells.slice(0, mostCells)
  return {
    type: "tableRow",
    content: fitting.map((cell, at) => {
      // Beyond what a row holds the words gather in its last cell.
      const rest = at === mostCells - 1 ? cells.slice(mostCells).flatMap(({ children }) => children) : []
      return cellOf(cell, isHead, convert([...cell.children, ...rest], depth + 4))
    }),
  }
}

function cellOf(cell: HtmlElement, isHead: boolean, content: Block[]): TableCell {
  const isHeader = cell.name === "th" || isHead || /^(column|row)header$/.test(attr(cell, "role"))
  const attrs = { ...span(cell, "colspan"), ...span(cell, "rowspan") }
  return {
    type: isHeader ? "tableHeader" : "tableCell",
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: content.length > 0 ? content : [{ type: "paragraph" }],
  }
}

function span(cell: HtmlElement, name: "colspan" | "rowspan"): { colspan?: number; rowspan?: number } {
  const stated = Math.min(mostCells, Math.trunc(Number(attr(cell, name))) || 1)
  return stated > 1 ? { [name]: stated } : {}
}

function rowsOf(table: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  return table.children.filter(isElement).flatMap((part) => {
    if (part.name === "tr") return [{ row: part, isHead: false }]
    if (!/^t(head|body|foot)$/.test(part.name)) return []
    const rows = part.children.filter(isElement).filter(({ name }) => name === "tr")
    return rows.map((row) => ({ row, isHead: part.name === "thead" }))
  })
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th")
}

function hasSomething(row: HtmlElement): boolean {
  return textIn(row).trim() !== "" || elementsIn(row).some(({ name }) => name === "img")
}
