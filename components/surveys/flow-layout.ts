import type { Flow } from "#domain/surveys/rules/comparison.ts"

export interface FlowBox {
  readonly key: string
  readonly count: number
  readonly y: number
  readonly height: number
}

export interface FlowBand extends Flow {
  readonly path: string
}

export interface FlowDrawing {
  readonly viewBox: string
  readonly left: readonly FlowBox[]
  readonly right: readonly FlowBox[]
  readonly bands: readonly FlowBand[]
}

/** Where the boxes stand, in the units of the drawing. */
export const flowPlaces = { width: 400, leftX: 112, rightX: 274, boxWidth: 14 } as const
const [gap, perOne, top] = [12, 3.2, 8]

/**
 * Flows as bands between two columns, as high as there are municipalities in them: what leaves a box on the left and what
 * enters one on the right fill it exactly. `order` is that of the legends.
 */
export function drawFlows(
  flows: readonly Flow[],
  order: { readonly from: readonly string[]; readonly to: readonly string[] },
): FlowDrawing {
  const left = boxes(flows, "from", order.from)
  const right = boxes(flows, "to", order.to)
  const used = new Map<FlowBox, number>()
  const take = (box: FlowBox, height: number) => {
    const y = box.y + (used.get(box) ?? 0)
    used.set(box, (used.get(box) ?? 0) + height)
    return y
  }
  const bands = left.flatMap((from) =>
    right.flatMap((to) => {
      const flow = flows.find((each) => each.from === from.key && each.to === to.key)
      if (!flow) return []
      const height = flow.count * perOne
      return [{ ...flow, path: band(take(from, height), take(to, height), height) }]
    }),
  )
  const bottom = Math.max(...[left, right].map((side) => (side.at(-1)?.y ?? 0) + (side.at(-1)?.height ?? 0)))
  return { viewBox: `0 0 ${flowPlaces.width} ${Math.ceil(bottom + top)}`, left, right, bands }
}

function boxes(flows: readonly Flow[], side: "from" | "to", order: readonly string[]): FlowBox[] {
  let y: number = top
  return order.flatMap((key) => {
    const count = flows.filter((flow) => flow[side] === key).reduce((sum, flow) => sum + flow.count, 0)
    if (count === 0) return []
    const box = { key, count, y, height: count * perOne }
    y += Math.max(box.height, 6) + gap
    return [box]
  })
}

function band(leftY: number, rightY: number, height: number): string {
  const [from, to] = [flowPlaces.leftX + flowPlaces.boxWidth, flowPlaces.rightX]
  const middle = (from + to) / 2
  const at = (value: number) => Number(value.toFixed(1))
  return (
    `M${from} ${at(leftY)}C${middle} ${at(leftY)} ${middle} ${at(rightY)} ${to} ${at(rightY)}` +
    `V${at(rightY + height)}C${middle} ${at(rightY + height)} ${middle} ${at(leftY + height)} ${from} ${at(leftY + height)}Z`
  )
}
