import type { Boundaries } from "./boundaries.ts"
import { municipalities } from "./municipalities.ts"
import { type Box, bornholmFrame, type Drawing, drawCapital, drawCountry } from "./shapes.ts"
import { drawTiles, neighboursOf, type TileDrawing, tiles } from "./tiles.ts"

/** A map of the municipalities before anything is painted on it, as plain data. */
export type MapDrawing = TileMap | BoundaryMap

interface Beside {
  /**
   * Where the arrow keys lead from each municipality, by code: above, right, below and left, empty at an edge. By the
   * tiles on every map, which keep their neighbours and from where all can be reached.
   */
  readonly beside: Readonly<Record<string, string>>
}

export interface TileMap extends Beside {
  readonly kind: "tiles"
  readonly viewBox: string
  readonly cell: number
  readonly size: number
  readonly tiles: TileDrawing["tiles"]
}

export interface BoundaryMap extends Beside {
  readonly kind: "boundaries"
  /** Brought in by staff; else our own, generalised. */
  readonly isOfficial: boolean
  readonly country: Drawing
  /** Drawn a second time, larger. */
  readonly capital: Drawing
  readonly bornholmFrame: Box
  /** Written on the map: the names of the largest in the country, short ones in the inset. */
  readonly labels: { readonly country: readonly Label[]; readonly capital: readonly Label[] }
  readonly credits: readonly string[]
}

export interface Label {
  readonly text: string
  readonly x: number
  readonly y: number
}

let known: TileMap | null = null

/** The tiles: the same under every survey. Boundaries are asked for (queries/map-in-use.ts). */
export function tileMap(): TileMap {
  known ??= { kind: "tiles", ...drawTiles(), beside }
  return known
}

const beside = Object.fromEntries(tiles.map(({ code }) => [code, besideOf(code)]))

function besideOf(code: string): string {
  const { up, right, down, left } = neighboursOf(code)
  return [up, right, down, left].map((each) => each ?? "").join(" ")
}

/** A map of boundaries with those who must be named under it. */
export function boundaryMap(
  boundaries: Boundaries,
  { credits, isOfficial }: Pick<BoundaryMap, "credits" | "isOfficial">,
): BoundaryMap {
  const [country, capital] = [drawCountry(boundaries), drawCapital(boundaries)]
  const shortOf = new Map(tiles.map(({ code, short }) => [code, short]))
  return {
    kind: "boundaries",
    isOfficial,
    country,
    capital,
    beside,
    bornholmFrame,
    labels: {
      country: labelled(country, nameOfLargest),
      capital: labelled(capital, (code) => shortOf.get(code)),
    },
    credits,
  }
}

/** The municipalities with the largest towns, as far apart as their names are long. */
const largest: ReadonlySet<string> = new Set(["751", "461", "851", "561", "621", "657", "791", "370", "265"])

function nameOfLargest(code: string): string | undefined {
  return largest.has(code) ? municipalities.find((one) => one.code === code)?.name : undefined
}

function labelled({ shapes }: Drawing, textOf: (code: string) => string | undefined): Label[] {
  return shapes.flatMap(({ code, label: [x, y] }) => {
    const text = textOf(code)
    return text ? [{ text, x, y }] : []
  })
}
