import { expect, test } from "vitest"
import { isHeld, keptUntilOn } from "./hold.ts"

test("what cost something is kept through the fifth year's last day, and what was free not at all", () => {
  expect(keptUntilOn("2026-01-01")).toBe("2031-12-31")
  const paid = { on: "2026-12-31", priceOere: 1 }
  expect([isHeld(paid, "2031-12-31"), isHeld(paid, "2032-01-01")]).toEqual([true, false])
  expect(isHeld({ on: "2026-12-31", priceOere: 0 }, "2026-12-31")).toBe(false)
})
