import { generalisedBoundaries } from "#domain/surveys/rules/map/boundaries.ts"
import {
  bornholmFrame,
  capitalPlace,
  type Drawing,
  drawCapital,
  drawCountry,
} from "#domain/surveys/rules/map/shapes.ts"
import { drawTiles, neighboursOf } from "#domain/surveys/rules/map/tiles.ts"
import type { PaintedFigure } from "./paint.ts"

interface Props {
  readonly figures: readonly PaintedFigure[]
  /** What the whole drawing is called. */
  readonly label: string
}

/** The municipalities as tiles of equal area, so that small ones can be read and pressed. */
export function TileMap({ figures, label }: Props) {
  const { viewBox, size, tiles } = drawTiles()
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  return (
    <svg className="map tiles" viewBox={viewBox} role="group" aria-label={label} data-map="">
      <Hatches />
      {tiles.map(({ code, short, x, y, label: [middleX, middleY] }) => {
        const figure = byCode.get(code)
        if (!figure) return null
        const beside = neighboursOf(code)
        return (
          <g
            key={code}
            {...marks(figure)}
            data-beside={`${beside.up ?? ""} ${beside.right ?? ""} ${beside.down ?? ""} ${beside.left ?? ""}`}
          >
            <title>{told(figure)}</title>
            <rect x={x} y={y} width={size} height={size} />
            <text x={middleX} y={middleY + 3} aria-hidden="true">
              {short}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The municipalities by their boundaries, the capital drawn a second time where it can be seen. */
export function BoundaryMap({ figures, label }: Props) {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  const { country, capital } = generalised()
  const { x, y, width, height } = capitalPlace
  return (
    <svg className="map boundaries" viewBox={country.viewBox} role="group" aria-label={label} data-map="">
      <Hatches />
      <Shapes shapes={country.shapes} byCode={byCode} />
      <rect className="frame" {...bornholmFrame} />
      <svg x={x} y={y} width={width} height={height} viewBox={capital.viewBox} className="inset">
        <rect className="frame" width="100%" height="100%" />
        <Shapes shapes={capital.shapes} byCode={byCode} />
      </svg>
    </svg>
  )
}

/** Drawn once: it is the same in every map. */
function generalised() {
  drawn ??= { country: drawCountry(generalisedBoundaries()), capital: drawCapital(generalisedBoundaries()) }
  return drawn
}

let drawn: { country: Drawing; capital: Drawing } | undefined

function Shapes({
  shapes,
  byCode,
}: {
  shapes: readonly { code: string; path: string }[]
  byCode: ReadonlyMap<string, PaintedFigure>
}) {
  return shapes.map(({ code, path }) => {
    const figure = byCode.get(code)
    return figure ? (
      <g key={code} {...marks(figure)}>
        <title>{told(figure)}</title>
        <path d={path} />
      </g>
    ) : null
  })
}

/** The same three facts as in the files, and the class that colours it. */
function marks({ code, status, dataValue, fill, key }: PaintedFigure) {
  return {
    "data-municipality": code,
    "data-status": status,
    "data-value": dataValue ?? undefined,
    "data-key": key,
    className: `fill-${fill}`,
  }
}

function told({ name, label, answeredBy }: PaintedFigure): string {
  return answeredBy ? `${name}: ${label} (${answeredBy})` : `${name}: ${label}`
}

/** No answer is hatched, and what our copy lacks is dotted: neither is told by colour alone. */
function Hatches() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="paper" />
        <rect width="1.6" height="6" className="ink" />
      </pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="paper" />
        <circle cx="3" cy="3" r="1" className="ink" />
      </pattern>
    </defs>
  )
}
