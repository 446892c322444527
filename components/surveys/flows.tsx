import type { Flow } from "#domain/surveys/rules/comparison.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { drawFlows, type FlowBox, flowPlaces } from "./flow-layout.ts"
import { Swatch } from "./legend.tsx"
import type { LegendLine, Painted } from "./paint.ts"

/** From which answer to which how many went: as bands, and the same as a table. */
export function Flows({
  flows,
  before,
  after,
  earlier,
  later,
  locale,
}: {
  flows: readonly Flow[]
  before: Painted
  after: Painted
  /** The years. */
  earlier: number
  later: number
  locale: Locale
}) {
  const t = translator(locale)
  const [from, to] = [linesOf(before), linesOf(after)]
  const order = { from: [...from.keys()], to: [...to.keys()] }
  const { viewBox, left, right, bands } = drawFlows(flows, order)
  const sorted = flows.toSorted(
    (one, other) =>
      order.from.indexOf(one.from) - order.from.indexOf(other.from) ||
      order.to.indexOf(one.to) - order.to.indexOf(other.to),
  )
  return (
    <div className="two">
      <svg
        className="flows"
        viewBox={viewBox}
        role="img"
        aria-label={t("survey-compare.flows.label", { earlier, later })}
      >
        {bands.map((band) => (
          <path
            key={`${band.from} ${band.to}`}
            d={band.path}
            className={`band-of fill-${from.get(band.from)?.fill}`}
          >
            <title>
              {t("survey-compare.flows.told", {
                from: nameOf(from.get(band.from)),
                to: nameOf(to.get(band.to)),
                count: band.count,
              })}
            </title>
          </path>
        ))}
        {left.map((box) => (
          <Box key={box.key} box={box} line={from.get(box.key)} side="left" />
        ))}
        {right.map((box) => (
          <Box key={box.key} box={box} line={to.get(box.key)} side="right" />
        ))}
      </svg>
      <table className="sheet flows-table">
        <caption className="for-ears">{t("survey-compare.flows.label", { earlier, later })}</caption>
        <thead>
          <tr>
            <th scope="col">{earlier}</th>
            <th scope="col">{later}</th>
            <th scope="col">{t("survey-compare.flows.count")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((flow) => (
            <tr
              key={`${flow.from} ${flow.to}`}
              data-from={flow.from}
              data-to={flow.to}
              data-count={flow.count}
            >
              <th scope="row">
                <Named line={from.get(flow.from)} />
              </th>
              <td>
                <Named line={to.get(flow.to)} />
              </td>
              <td className="n">{flow.count}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("survey-compare.flows.all")}
            </th>
            <td className="n">{flows.reduce((sum, { count }) => sum + count, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function linesOf({ legend }: Painted): ReadonlyMap<string, LegendLine> {
  return new Map(legend.map((line) => [line.key, line]))
}

function nameOf(line: LegendLine | undefined): string {
  return line ? [line.code, line.label].filter(Boolean).join(": ") : ""
}

function Named({ line }: { line: LegendLine | undefined }) {
  if (!line) return null
  return (
    <>
      <Swatch fill={line.fill} /> {nameOf(line)}
    </>
  )
}

const longest = 16

/** An answer beside its box, as short as there is room for; the table has it whole. */
function Box({ box, line, side }: { box: FlowBox; line: LegendLine | undefined; side: "left" | "right" }) {
  const { leftX, rightX, boxWidth } = flowPlaces
  const name = line?.code || line?.label || box.key
  const short = name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name
  return (
    <g className={`fill-${line?.fill}`}>
      <title>{`${nameOf(line)}: ${box.count}`}</title>
      <rect x={side === "left" ? leftX : rightX} y={box.y} width={boxWidth} height={box.height} />
      <text
        x={side === "left" ? leftX - 6 : rightX + boxWidth + 6}
        y={box.y + box.height / 2 + 4}
        textAnchor={side === "left" ? "end" : "start"}
      >
        {`${short} `}
        <tspan>{box.count}</tspan>
      </text>
    </g>
  )
}
