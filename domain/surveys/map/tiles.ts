/**
 * The equal-area map: a tile for each municipality, so that small ones can be read and pressed. Laid by hand: neighbours
 * keep their direction where the grid lets them, sounds are gaps, and Bornholm stands nearer than it lies. Sixteen columns
 * and no more: on a phone of 390 px a cell is 24 px then, which a finger can hit.
 */
export interface Tile {
  code: string
  /** What is written on the tile; unique. */
  short: string
  column: number
  row: number
}

export interface TileDrawing {
  viewBox: string
  /** Of a cell, and of the tile in its middle. */
  cell: number
  size: number
  tiles: { code: string; short: string; x: number; y: number; label: readonly [x: number, y: number] }[]
}

export type Direction = "up" | "down" | "left" | "right"
export type Neighbours = Record<Direction, string | null>

const layout: readonly (readonly [code: string, short: string, column: number, row: number])[] = [
  ["101", "Køb", 15, 8],
  ["147", "Frb", 14, 8],
  ["151", "Bal", 11, 7],
  ["153", "Bby", 13, 9],
  ["155", "Dra", 15, 10],
  ["157", "Gen", 14, 7],
  ["159", "Gla", 13, 7],
  ["161", "Glo", 12, 8],
  ["163", "Hlv", 12, 7],
  ["165", "Alb", 11, 8],
  ["167", "Hvi", 14, 9],
  ["169", "Høj", 10, 8],
  ["173", "Lyn", 13, 6],
  ["175", "Rød", 13, 8],
  ["183", "Ish", 11, 9],
  ["185", "Tår", 15, 9],
  ["187", "Val", 12, 9],
  ["190", "Fur", 11, 6],
  ["201", "All", 11, 5],
  ["210", "Fbg", 12, 4],
  ["217", "Hel", 12, 3],
  ["219", "Hil", 11, 4],
  ["223", "Hør", 12, 5],
  ["230", "Rud", 12, 6],
  ["240", "Ege", 10, 6],
  ["250", "Frs", 10, 5],
  ["253", "Gre", 10, 9],
  ["259", "Køg", 10, 10],
  ["260", "Hal", 10, 4],
  ["265", "Ros", 10, 7],
  ["269", "Sol", 11, 10],
  ["270", "Gri", 11, 3],
  ["306", "Ods", 8, 6],
  ["316", "Hbk", 9, 7],
  ["320", "Fax", 10, 11],
  ["326", "Kal", 8, 8],
  ["329", "Rin", 9, 9],
  ["330", "Sla", 8, 10],
  ["336", "Ste", 11, 11],
  ["340", "Sor", 8, 9],
  ["350", "Lej", 9, 8],
  ["360", "Lol", 8, 13],
  ["370", "Næs", 9, 10],
  ["376", "Gul", 9, 13],
  ["390", "Vor", 9, 11],
  ["400", "Bor", 15, 12],
  ["410", "Mid", 4, 9],
  ["420", "Ass", 4, 10],
  ["430", "Faa", 5, 11],
  ["440", "Ker", 6, 9],
  ["450", "Nyb", 6, 10],
  ["461", "Ode", 5, 10],
  ["479", "Sve", 6, 11],
  ["480", "Nfy", 5, 9],
  ["482", "Lan", 7, 12],
  ["492", "Ærø", 5, 12],
  ["510", "Had", 2, 10],
  ["530", "Bil", 1, 8],
  ["540", "Søn", 3, 11],
  ["550", "Tøn", 1, 10],
  ["561", "Esb", 0, 9],
  ["563", "Fan", 0, 10],
  ["573", "Var", 0, 8],
  ["575", "Vjn", 1, 9],
  ["580", "Aab", 2, 11],
  ["607", "Frc", 3, 9],
  ["615", "Hor", 3, 7],
  ["621", "Kol", 2, 9],
  ["630", "Vej", 2, 8],
  ["657", "Her", 2, 6],
  ["661", "Hol", 1, 6],
  ["665", "Lem", 0, 5],
  ["671", "Str", 1, 5],
  ["706", "Syd", 5, 5],
  ["707", "Ndj", 5, 4],
  ["710", "Fav", 4, 5],
  ["727", "Odd", 4, 7],
  ["730", "Ran", 4, 4],
  ["740", "Sil", 3, 5],
  ["741", "Sam", 6, 7],
  ["746", "Ska", 3, 6],
  ["751", "Aar", 4, 6],
  ["756", "Ika", 2, 7],
  ["760", "RKS", 1, 7],
  ["766", "Hed", 3, 8],
  ["773", "Mor", 1, 4],
  ["779", "Ski", 2, 4],
  ["787", "Thi", 1, 3],
  ["791", "Vib", 2, 5],
  ["810", "Brø", 3, 1],
  ["813", "Frh", 4, 0],
  ["820", "Ves", 2, 3],
  ["825", "Læs", 6, 1],
  ["840", "Reb", 3, 3],
  ["846", "Mar", 3, 4],
  ["849", "Jam", 2, 2],
  ["851", "Aal", 3, 2],
  ["860", "Hjø", 3, 0],
]

export const tiles: readonly Tile[] = layout.map(([code, short, column, row]) => ({
  code,
  short,
  column,
  row,
}))

/** A cell takes this much of the drawing, its tile a little less. */
const cell = 32
const size = 30

/** The tiles as squares of `size`, in the units of the viewBox; a label stands around the middle. */
export function drawTiles(): TileDrawing {
  const columns = 1 + Math.max(...tiles.map(({ column }) => column))
  const rows = 1 + Math.max(...tiles.map(({ row }) => row))
  const inset = (cell - size) / 2
  return {
    viewBox: `0 0 ${columns * cell} ${rows * cell}`,
    cell,
    size,
    tiles: tiles.map(({ code, short, column, row }) => {
      const [x, y] = [column * cell + inset, row * cell + inset]
      return { code, short, x, y, label: [x + size / 2, y + size / 2] }
    }),
  }
}

/**
 * Where the arrow keys lead from a tile: to the next one in its row or column, over water too. One goes back the way
 * one came, and every tile can be reached from every other. Null at an edge.
 * @throws RangeError for a code that has no tile
 */
export function neighboursOf(code: string): Neighbours {
  const from = tiles.find((tile) => tile.code === code)
  if (!from) throw new RangeError(`No tile for ${code}`)
  const row = tiles.filter((tile) => tile.row === from.row)
  const column = tiles.filter((tile) => tile.column === from.column)
  return {
    up: next(column, (tile) => from.row - tile.row),
    down: next(column, (tile) => tile.row - from.row),
    left: next(row, (tile) => from.column - tile.column),
    right: next(row, (tile) => tile.column - from.column),
  }
}

function next(line: Tile[], distance: (tile: Tile) => number): string | null {
  const ahead = line
    .filter((tile) => distance(tile) > 0)
    .sort((one, other) => distance(one) - distance(other))
  return ahead[0]?.code ?? null
}
