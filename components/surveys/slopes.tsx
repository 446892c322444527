import type { Figure } from "#domain/surveys/figures.ts"
import type { Moved } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Painted } from "./paint.ts"
import { drawSlopes, type Slope, slopePlaces } from "./slope-layout.ts"

/** Numbers of two years: a line for each municipality that has both. The table below says the same. */
export function Slopes({
  moved,
  before,
  after,
  earlier,
  later,
  locale,
}: {
  moved: readonly Moved<Figure>[]
  before: Painted
  after: Painted
  /** The years. */
  earlier: number
  later: number
  locale: Locale
}) {
  const t = translator(locale)
  const drawing = drawSlopes(moved)
  if (!drawing) return null
  const { fromX, toX, top, bottom } = slopePlaces
  const labels = (painted: Painted) => new Map(painted.figures.map(({ code, label }) => [code, label]))
  const [from, to] = [labels(before), labels(after)]
  const told = ({ code, name }: Slope) =>
    t("survey-compare.slopes.told", { name, from: from.get(code) ?? "", to: to.get(code) ?? "" })
  const chosen = new Set(drawing.named.map(({ code }) => code))
  return (
    <svg
      className="slopes"
      viewBox={drawing.viewBox}
      role="img"
      aria-label={t("survey-compare.slopes.label", { earlier, later })}
    >
      {[fromX, toX].map((x) => (
        <line key={x} className="axis" x1={x} x2={x} y1={top} y2={bottom} />
      ))}
      <text x={fromX} y={top - 5} textAnchor="middle" className="year">
        {earlier}
      </text>
      <text x={toX} y={top - 5} textAnchor="middle" className="year">
        {later}
      </text>
      {drawing.slopes.map((slope) => (
        <line
          key={slope.code}
          className={`slope ${wayOf(slope)}${chosen.has(slope.code) ? " chosen" : ""}`}
          x1={fromX}
          x2={toX}
          y1={slope.fromY.toFixed(1)}
          y2={slope.toY.toFixed(1)}
        >
          <title>{told(slope)}</title>
        </line>
      ))}
      {drawing.named.map((slope) => (
        <text key={slope.code} x={toX + 8} y={slope.labelY + 4}>
          {slope.isUp ? "▲ " : "▼ "}
          {slope.name}
        </text>
      ))}
    </svg>
  )
}

function wayOf({ isUp, isDown }: Slope): string {
  return isUp ? "up" : isDown ? "down" : "same"
}
