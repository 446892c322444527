import fc from "fast-check"
import { expect, test } from "vitest"
import { drawFlows } from "./flow-layout.ts"

const keys = ["a", "b", "c", "NO_RESPONSE"]
const everyFlow = fc.array(fc.nat({ max: 12 }), { minLength: 16, maxLength: 16 }).map((counts) =>
  counts.flatMap((count, place) => {
    const [from = "", to = ""] = [keys[Math.floor(place / 4)], keys[place % 4]]
    return count > 0 ? [{ from, to, count }] : []
  }),
)

test("every flow is one band, boxes are filled exactly and stand apart from one another", () => {
  fc.assert(
    fc.property(everyFlow, (flows) => {
      const { left, right, bands } = drawFlows(flows, { from: keys, to: keys })
      expect(bands).toHaveLength(flows.length)
      const all = flows.reduce((sum, { count }) => sum + count, 0)
      for (const side of [left, right]) {
        expect(side.reduce((sum, { count }) => sum + count, 0)).toBe(all)
        side.forEach((box, place) => {
          const next = side[place + 1]
          if (next) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height)
        })
      }
    }),
  )
})
