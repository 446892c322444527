export interface Bar {
  readonly key: string
  /** What the bar is of, in full: "onsdag den 25. november 2026". */
  readonly label: string
  /** The same as short as it stands below the bars; "" for most. */
  readonly tick: string
  readonly count: number
}

const height = 100
/** Of a bar's own place, the rest is air. */
const share = 0.72

/**
 * Bars of whole numbers, drawn on the server: ink on white, straight, from a line of ink. The drawing stretches to the
 * place it is given; words stand beside it as text, so that they never do.
 */
export function BarChart({
  bars,
  says,
  most,
}: {
  bars: readonly Bar[]
  /** What one sees, for those who do not. */
  says: string
  /** The words at the highest bar's height. */
  most: string
}) {
  const highest = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <div className="bar-chart">
      <p className="bar-chart-most">{most}</p>
      <svg
        role="img"
        aria-label={says}
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        focusable="false"
      >
        {bars.map(({ key, label, count }, place) => {
          const tall = (count / highest) * height
          return (
            <g key={key}>
              <title>{`${label}: ${count}`}</title>
              <rect className="bar-chart-place" x={place} y={0} width={1} height={height} />
              <rect x={place + (1 - share) / 2} y={height - tall} width={share} height={tall} />
            </g>
          )
        })}
      </svg>
      <ol className="bar-chart-ticks" aria-hidden="true">
        {bars.map(({ key, tick }) => (
          <li key={key}>{tick}</li>
        ))}
      </ol>
    </div>
  )
}
