import type { LegendLine } from "./paint.ts"

/** What the colours mean, with how many there are of each; filters the map where there is script. */
export function Legend({
  lines,
  all,
}: {
  lines: readonly LegendLine[]
  /** What the script calls the way back to all of them; without it nothing is filtered. */
  all?: string
}) {
  return (
    <ul className="legend" data-legend={all}>
      {lines.map(({ key, fill, code, label, description, count }) => (
        <li key={key} data-key={key}>
          <Swatch fill={fill} />
          <span>
            {code ? <b>{code} </b> : null}
            {label}
          </span>
          <span className="n">{count}</span>
          {description ? <p>{description}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/** A small field of the colour, drawn as the map draws it. */
export function Swatch({ fill }: { fill: LegendLine["fill"] }) {
  return (
    <svg className={`swatch fill-${fill}`} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" />
    </svg>
  )
}
