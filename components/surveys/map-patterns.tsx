import type { PaintedFigure } from "./paint.ts"

type Shade = 1 | 2 | 3 | 4 | 5 | 6 | 7
const shades: readonly Shade[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * No answer is hatched, what our copy lacks is dotted, and what is less has lines across: none is told by colour alone,
 * and a print in black tells up from down. With `isPatterned` each step of what is more has a pattern of its own too.
 * `scale` is for drawings whose units are smaller than those of the tiles.
 */
export function MapPatterns({
  scale,
  figures,
  isPatterned,
}: {
  scale: number
  figures: readonly PaintedFigure[]
  isPatterned: boolean
}) {
  const fills = new Set<string>(figures.map(({ fill }) => fill))
  const used = (kind: "more" | "less") => shades.filter((shade) => fills.has(`${kind}-${shade}`))
  const hasLess = used("less").length > 0
  const size = { patternUnits: "userSpaceOnUse", patternTransform: `scale(${scale})` } as const
  return (
    <defs className={isPatterned ? "with-patterns" : undefined}>
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
      <pattern id="dots" width="6" height="6" {...size}>
        <rect width="6" height="6" className="paper" />
        <circle cx="3" cy="3" r="1.2" className="ink" />
      </pattern>
      {(hasLess ? shades : []).map((shade) => (
        <pattern key={shade} id={`less-${shade}`} width="4" height="4" {...size}>
          <rect width="4" height="4" className={`shade-less-${shade}`} />
          <rect width="4" height="0.9" className="line" />
        </pattern>
      ))}
      {isPatterned ? used("more").map((shade) => <More key={shade} shade={shade} {...size} />) : null}
      {isPatterned && fills.has("none") ? (
        <pattern id="pattern-none" width="8" height="8" {...size}>
          <rect width="8" height="8" className="shade-none" />
          <path d="m2.5 2.5 3 3m0-3-3 3" className="stroke" />
        </pattern>
      ) : null}
    </defs>
  )
}

/** From nothing to nearly all ink, the other way than the hatches of what is missing: more of it is more. */
const drawnOf: Record<Shade, string> = {
  1: "",
  2: "m4 3v2",
  3: "m0 0 8 8",
  4: "m2 0v8m4-8v8",
  5: "m0 2h8m-8 4h8",
  6: "m0 0 8 8m0-8-8 8",
  7: "",
}

function More({
  shade,
  ...size
}: {
  shade: Shade
  patternUnits: "userSpaceOnUse"
  patternTransform: string
}) {
  const isDark = shade >= 5
  return (
    <pattern id={`more-${shade}`} width="8" height="8" {...size}>
      <rect width="8" height="8" className={`shade-more-${shade}`} />
      {drawnOf[shade] ? <path d={drawnOf[shade]} className={isDark ? "stroke light" : "stroke"} /> : null}
    </pattern>
  )
}
