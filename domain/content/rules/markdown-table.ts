import type { Block, TableRow } from "./body.ts"

/**
 * A table as GitHub writes it. It has a heading: the first row, when all its cells are headings, else an empty one. What
 * reaches over several columns or rows stands in the first of them.
 */
export function tableAsMarkdown(
  rows: readonly TableRow[],
  written: (cell: readonly Block[]) => string,
): string {
  const grid = gridOf(rows, written)
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1)
  const hasHeading = rows[0]?.content.every(({ type }) => type === "tableHeader") ?? false
  const [heading = [], ...rest] = hasHeading ? grid : [[], ...grid]
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`
  const under = `| ${Array.from({ length: width }, () => "---").join(" | ")} |`
  return [line(heading), under, ...rest.map(line)].join("\n")
}

function gridOf(rows: readonly TableRow[], written: (cell: readonly Block[]) => string): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const { attrs, content } of row.content) {
      while (grid[at]?.[column] !== undefined) column++
      const { colspan = 1, rowspan = 1 } = attrs ?? {}
      for (const below of grid.slice(at, at + rowspan))
        for (let beside = 0; beside < colspan; beside++) below[column + beside] = ""
      const own = grid[at]
      if (own) own[column] = written(content)
      column += colspan
    }
  })
  return grid
}
