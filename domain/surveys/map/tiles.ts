/**
 * The equal-area map: a tile for each municipality, so that small ones can be read and pressed. Laid by hand: neighbours
 * keep their direction where the grid lets them, sounds are gaps, and Bornholm stands nearer than it lies.
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
  size: number
  tiles: { code: string; short: string; x: number; y: number; label: readonly [x: number, y: number] }[]
}

export type Direction = "up" | "down" | "left" | "right"
export type Neighbours = Record<Direction, string | null>

const layout: readonly (readonly [code: string, short: string, column: number, row: number])[] = [
  ["101", "Køb", 16, 8],
  ["147", "Frb", 15, 8],
  ["151", "Bal", 12, 7],
  ["153", "Bby", 14, 9],
  ["155", "Dra", 16, 10],
  ["157", "Gen", 15, 7],
  ["159", "Gla", 14, 7],
  ["161", "Glo", 13, 8],
  ["163", "Hlv", 13, 7],
  ["165", "Alb", 12, 8],
  ["167", "Hvi", 15, 9],
  ["169", "Høj", 11, 8],
  ["173", "Lyn", 14, 6],
  ["175", "Rød", 14, 8],
  ["183", "Ish", 12, 9],
  ["185", "Tår", 16, 9],
  ["187", "Val", 13, 9],
  ["190", "Fur", 12, 6],
  ["201", "All", 12, 5],
  ["210", "Fbg", 13, 4],
  ["217", "Hel", 13, 3],
  ["219", "Hil", 12, 4],
  ["223", "Hør", 13, 5],
  ["230", "Rud", 13, 6],
  ["240", "Ege", 11, 6],
  ["250", "Frs", 11, 5],
  ["253", "Gre", 11, 9],
  ["259", "Køg", 11, 10],
  ["260", "Hal", 11, 4],
  ["265", "Ros", 11, 7],
  ["269", "Sol", 12, 10],
  ["270", "Gri", 12, 3],
  ["306", "Ods", 9, 6],
  ["316", "Hbk", 10, 7],
  ["320", "Fax", 11, 11],
  ["326", "Kal", 9, 8],
  ["329", "Rin", 10, 9],
  ["330", "Sla", 9, 10],
  ["336", "Ste", 12, 11],
  ["340", "Sor", 9, 9],
  ["350", "Lej", 10, 8],
  ["360", "Lol", 9, 13],
  ["370", "Næs", 10, 10],
  ["376", "Gul", 10, 13],
  ["390", "Vor", 10, 11],
  ["400", "Bor", 16, 12],
  ["410", "Mid", 5, 9],
  ["420", "Ass", 5, 10],
  ["430", "Faa", 6, 11],
  ["440", "Ker", 7, 9],
  ["450", "Nyb", 7, 10],
  ["461", "Ode", 6, 10],
  ["479", "Sve", 7, 11],
  ["480", "Nfy", 6, 9],
  ["482", "Lan", 8, 12],
  ["492", "Ærø", 6, 12],
  ["510", "Had", 3, 10],
  ["530", "Bil", 2, 8],
  ["540", "Søn", 4, 11],
  ["550", "Tøn", 2, 10],
  ["561", "Esb", 1, 9],
  ["563", "Fan", 0, 10],
  ["573", "Var", 1, 8],
  ["575", "Vjn", 2, 9],
  ["580", "Aab", 3, 11],
  ["607", "Frc", 4, 9],
  ["615", "Hor", 4, 7],
  ["621", "Kol", 3, 9],
  ["630", "Vej", 3, 8],
  ["657", "Her", 3, 6],
  ["661", "Hol", 2, 6],
  ["665", "Lem", 1, 5],
  ["671", "Str", 2, 5],
  ["706", "Syd", 6, 5],
  ["707", "Ndj", 6, 4],
  ["710", "Fav", 5, 5],
  ["727", "Odd", 5, 7],
  ["730", "Ran", 5, 4],
  ["740", "Sil", 4, 5],
  ["741", "Sam", 7, 7],
  ["746", "Ska", 4, 6],
  ["751", "Aar", 5, 6],
  ["756", "Ika", 3, 7],
  ["760", "RKS", 2, 7],
  ["766", "Hed", 4, 8],
  ["773", "Mor", 2, 4],
  ["779", "Ski", 3, 4],
  ["787", "Thi", 2, 3],
  ["791", "Vib", 3, 5],
  ["810", "Brø", 4, 1],
  ["813", "Frh", 5, 0],
  ["820", "Ves", 3, 3],
  ["825", "Læs", 7, 1],
  ["840", "Reb", 4, 3],
  ["846", "Mar", 4, 4],
  ["849", "Jam", 3, 2],
  ["851", "Aal", 4, 2],
  ["860", "Hjø", 4, 0],
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
