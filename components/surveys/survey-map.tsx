import type { ReactNode } from "react"
import type { BoundaryMap, Label, MapDrawing, TileMap } from "#domain/surveys/map/drawings.ts"
import { MapPatterns } from "./map-patterns.tsx"
import type { PaintedFigure } from "./paint.ts"

/** How a reader gets from a municipality on the map to the page that tells of it, and which one is told of now. */
export interface MapLinks {
  readonly to: (code: string) => string
  /** Code of the municipality that is marked. */
  readonly chosen: string | null
}

/**
 * The municipalities, coloured by their answers; each shape says its name and answer. With `links` each is a way to
 * itself, and public/enhance/map.js makes them one stop for the keyboard; without, it is a picture and no more.
 */
export function SurveyMap({
  drawing,
  figures,
  label,
  isSmall = false,
  isPatterned = false,
  links = null,
}: {
  drawing: MapDrawing
  figures: readonly PaintedFigure[]
  /** What the whole drawing is called. */
  label: string
  /** Without labels. */
  isSmall?: boolean
  isPatterned?: boolean
  links?: MapLinks | null
}) {
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  const sheet = { label, isPicture: links === null }
  const patterns = { figures, isPatterned }
  const shape: Draw = (code, drawn, { isCopy = false, text = null } = {}) => (
    <Municipality
      key={code}
      figure={byCode.get(code)}
      links={isCopy ? null : links}
      beside={drawing.beside[code]}
      isCopy={isCopy}
      text={text}
    >
      {drawn}
    </Municipality>
  )
  if (drawing.kind === "tiles") {
    return (
      <Sheet className="map tiles" viewBox={drawing.viewBox} {...sheet}>
        <MapPatterns scale={1} {...patterns} />
        <Tiles drawing={drawing} shape={shape} isSmall={isSmall} isPressed={links !== null} />
        <TileRing drawing={drawing} chosen={links?.chosen} />
      </Sheet>
    )
  }
  const { country, capital, bornholmFrame, labels } = drawing
  const isEnlarged = new Set(capital.shapes.map(({ code }) => code))
  return (
    <div className="map boundaries">
      <Sheet viewBox={country.viewBox} {...sheet}>
        <MapPatterns scale={2.2} {...patterns} />
        <rect className="frame" {...bornholmFrame} />
        {country.shapes.map(({ code, path }) =>
          shape(code, <path d={path} />, { isCopy: isEnlarged.has(code) }),
        )}
        {isSmall ? null : <Labels labels={labels.country} />}
        <Ring drawing={country} chosen={links?.chosen} />
      </Sheet>
      <Sheet viewBox={capital.viewBox} className="capital" {...sheet}>
        <rect className="frame" width="100%" height="100%" />
        {capital.shapes.map(({ code, path }) => shape(code, <path d={path} />))}
        {isSmall ? null : <Labels labels={labels.capital} />}
        <Ring drawing={capital} chosen={links?.chosen} />
      </Sheet>
    </div>
  )
}

type Draw = (code: string, drawn: ReactNode, more?: { isCopy?: boolean; text?: ReactNode }) => ReactNode

function Sheet({
  viewBox,
  label,
  isPicture,
  className,
  children,
}: {
  viewBox: string
  label: string
  isPicture: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <svg className={className} viewBox={viewBox} role={isPicture ? "img" : "group"} aria-label={label}>
      {children}
    </svg>
  )
}

function Tiles({
  drawing: { tiles, size, cell },
  shape,
  isSmall,
  isPressed,
}: {
  drawing: TileMap
  shape: Draw
  isSmall: boolean
  /** What is pressed is the whole cell, the gap around its tile too: on a phone every pixel counts. */
  isPressed: boolean
}) {
  const gap = (cell - size) / 2
  return tiles.map(({ code, short, x, y, label: [middleX, middleY] }) =>
    shape(
      code,
      <>
        <rect x={x} y={y} width={size} height={size} />
        {isPressed ? <rect className="cell" x={x - gap} y={y - gap} width={cell} height={cell} /> : null}
      </>,
      {
        text: isSmall ? null : (
          <text x={middleX} y={middleY + 3.5} aria-hidden={isPressed ? true : undefined}>
            {short}
          </text>
        ),
      },
    ),
  )
}

/**
 * One shape, with the same three facts as in the files and the class that colours it. A copy is what the inset draws
 * again, larger: it says nothing of its own.
 */
function Municipality({
  figure,
  links,
  beside,
  isCopy,
  text,
  children,
}: {
  figure: PaintedFigure | undefined
  links: MapLinks | null
  beside: string | undefined
  isCopy: boolean
  /** Outside the link, whose name it would not be. */
  text: ReactNode
  children: ReactNode
}) {
  if (!figure) return null
  const { code, status, dataValue, key, fill } = figure
  const title = isCopy ? null : <title>{spoken(figure)}</title>
  return (
    <g
      data-municipality={code}
      data-status={status}
      data-value={dataValue ?? undefined}
      data-key={key}
      data-beside={links ? beside : undefined}
      data-chosen={links?.chosen === code ? "" : undefined}
      className={`fill-${fill}`}
      aria-hidden={isCopy ? true : undefined}
    >
      {links ? (
        <a href={links.to(code)} rel="nofollow" aria-current={links.chosen === code ? "true" : undefined}>
          {title}
          {children}
        </a>
      ) : (
        <>
          {title}
          {children}
        </>
      )}
      {text}
    </g>
  )
}

/** "Aarhus: Model 3, Vi arbejder sammen" */
export function spoken({ name, label, answeredBy }: PaintedFigure): string {
  const said = `${name}: ${label.replace(": ", ", ")}`
  return answeredBy ? `${said} (${answeredBy})` : said
}

/** Drawn for the eyes alone: the names say it already. */
function Unheard({ className, children }: { className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus.
    <g className={className} aria-hidden="true">
      {children}
    </g>
  )
}

function Labels({ labels }: { labels: readonly Label[] }) {
  return (
    <Unheard className="places">
      {labels.map(({ text, x, y }) => (
        <text key={text} x={x} y={y}>
          {text}
        </text>
      ))}
    </Unheard>
  )
}

/** The same around a tile: light and dark, to be seen on either ground. */
function TileRing({
  drawing: { tiles, size },
  chosen,
}: {
  drawing: TileMap
  chosen: string | null | undefined
}) {
  const tile = tiles.find(({ code }) => code === chosen)
  if (!tile) return null
  const square = { x: tile.x, y: tile.y, width: size, height: size }
  return (
    <Unheard className="ring">
      <rect {...square} />
      <rect {...square} />
    </Unheard>
  )
}

/** Around the marked one, above its neighbours, which would cover half of the line. */
function Ring({
  drawing: { shapes },
  chosen,
}: {
  drawing: BoundaryMap["country"]
  chosen: string | null | undefined
}) {
  const path = shapes.find(({ code }) => code === chosen)?.path
  return path ? (
    <Unheard className="ring">
      <path d={path} />
      <path d={path} />
    </Unheard>
  ) : null
}
