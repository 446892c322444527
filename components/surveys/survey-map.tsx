import type { ReactNode } from "react"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import type { PaintedFigure } from "./paint.ts"

/**
 * The municipalities, coloured by their answers; each shape says its name and answer. A picture, until a script opens it
 * for the keyboard (public/enhance/map.js): the table says the same.
 */
export function SurveyMap({
  drawing,
  figures,
  label,
  isSmall = false,
}: {
  drawing: MapDrawing
  figures: readonly PaintedFigure[]
  /** What the whole drawing is called. */
  label: string
  /** A picture and no more: without labels, and no script opens it. */
  isSmall?: boolean
}) {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  const hasLess = figures.some(({ fill }) => fill.startsWith("less-"))
  if (drawing.kind === "tiles") {
    const { viewBox, size, tiles } = drawing
    return (
      <svg
        className="map tiles"
        viewBox={viewBox}
        role="img"
        aria-label={label}
        data-map={isSmall ? undefined : ""}
      >
        <Hatches scale={1} hasLess={hasLess} />
        {tiles.map(({ code, short, x, y, label: [middleX, middleY], beside }) => (
          <Municipality key={code} figure={byCode.get(code)} beside={beside}>
            <rect x={x} y={y} width={size} height={size} />
            {isSmall ? null : (
              <text x={middleX} y={middleY + 3.5}>
                {short}
              </text>
            )}
          </Municipality>
        ))}
      </svg>
    )
  }
  const { country, capital, bornholmFrame } = drawing
  return (
    <div className="map boundaries" data-map="">
      <svg viewBox={country.viewBox} role="img" aria-label={label}>
        <Hatches scale={2.2} hasLess={hasLess} />
        <rect className="frame" {...bornholmFrame} />
        <Shapes shapes={country.shapes} byCode={byCode} />
      </svg>
      <svg viewBox={capital.viewBox} className="capital" role="img" aria-label={label}>
        <rect className="frame" width="100%" height="100%" />
        <Shapes shapes={capital.shapes} byCode={byCode} />
      </svg>
    </div>
  )
}

function Shapes({
  shapes,
  byCode,
}: {
  shapes: readonly { code: string; path: string }[]
  byCode: ReadonlyMap<string, PaintedFigure>
}) {
  return shapes.map(({ code, path }) => (
    <Municipality key={code} figure={byCode.get(code)}>
      <path d={path} />
    </Municipality>
  ))
}

/** One shape, with the same three facts as in the files and the class that colours it. */
function Municipality({
  figure,
  beside,
  children,
}: {
  figure: PaintedFigure | undefined
  beside?: string
  children: ReactNode
}) {
  if (!figure) return null
  const { code, name, label, answeredBy, status, dataValue, key, fill } = figure
  return (
    <g
      data-municipality={code}
      data-status={status}
      data-value={dataValue ?? undefined}
      data-key={key}
      data-beside={beside}
      className={`fill-${fill}`}
    >
      <title>{answeredBy ? `${name}: ${label} (${answeredBy})` : `${name}: ${label}`}</title>
      {children}
    </g>
  )
}

/**
 * No answer is hatched, what our copy lacks is dotted, and what is less has lines across: none is told by colour alone,
 * and a print in black tells up from down.
 */
function Hatches({ scale, hasLess }: { scale: number; hasLess: boolean }) {
  return (
    <defs>
      <pattern
        id="hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(45) scale(${scale})`}
      >
        <rect width="6" height="6" className="paper" />
        <rect width="1.6" height="6" className="ink" />
      </pattern>
      <pattern
        id="dots"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale})`}
      >
        <rect width="6" height="6" className="paper" />
        <circle cx="3" cy="3" r="1.2" className="ink" />
      </pattern>
      {(hasLess ? [1, 2, 3, 4, 5, 6, 7] : []).map((shade) => (
        <pattern
          key={shade}
          id={`less-${shade}`}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale})`}
        >
          <rect width="4" height="4" className={`shade-less-${shade}`} />
          <rect width="4" height="0.9" className="line" />
        </pattern>
      ))}
    </defs>
  )
}
