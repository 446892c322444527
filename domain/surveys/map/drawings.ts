import { generalisedBoundaries, generalisedCredits } from "./boundaries.ts"
import { type Box, bornholmFrame, type Drawing, drawCapital, drawCountry } from "./shapes.ts"
import { drawTiles, neighboursOf, type TileDrawing } from "./tiles.ts"

/** A map of the municipalities before anything is painted on it, as plain data. */
export type MapDrawing =
  | {
      readonly kind: "tiles"
      readonly viewBox: string
      readonly size: number
      /** `beside` names the tiles above, right, below and left by their codes, empty at an edge. */
      readonly tiles: readonly (TileDrawing["tiles"][number] & { beside: string })[]
    }
  | {
      readonly kind: "boundaries"
      readonly country: Drawing
      /** Drawn a second time, larger. */
      readonly capital: Drawing
      readonly bornholmFrame: Box
      readonly credits: readonly string[]
    }

const drawn = new Map<MapDrawing["kind"], MapDrawing>()

/** The drawing of a kind, made once: it is the same under every survey. */
export function mapDrawing(kind: MapDrawing["kind"]): MapDrawing {
  const known = drawn.get(kind)
  if (known) return known
  const fresh = kind === "tiles" ? tileDrawing() : boundaryDrawing()
  drawn.set(kind, fresh)
  return fresh
}

function tileDrawing(): MapDrawing {
  const { tiles, ...sheet } = drawTiles()
  return {
    kind: "tiles",
    ...sheet,
    tiles: tiles.map((tile) => {
      const { up, right, down, left } = neighboursOf(tile.code)
      return { ...tile, beside: [up, right, down, left].map((code) => code ?? "").join(" ") }
    }),
  }
}

function boundaryDrawing(): MapDrawing {
  const boundaries = generalisedBoundaries()
  return {
    kind: "boundaries",
    country: drawCountry(boundaries),
    capital: drawCapital(boundaries),
    bornholmFrame,
    credits: generalisedCredits,
  }
}
