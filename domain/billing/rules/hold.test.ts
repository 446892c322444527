import { expect, test } from "vitest"
import { firstHeldOn, isHeld, keptUntilOn } from "./hold.ts"

test("what cost something is kept through the fifth year's last day, and what was free not at all", () => {
  expect(keptUntilOn("2026-01-01")).toBe("2031-12-31")
  const paid = { on: "2026-12-31", priceOere: 1 }
  expect([isHeld(paid, "2031-12-31"), isHeld(paid, "2032-01-01")]).toEqual([true, false])
  expect(isHeld({ on: "2026-12-31", priceOere: 0 }, "2026-12-31")).toBe(false)
})

test("the first day that is still held is the first whose own last day has not passed", () => {
  expect(firstHeldOn("2032-01-01")).toBe("2027-01-01")
  const paid = (on: string) => isHeld({ on, priceOere: 1 }, "2032-01-01")
  expect([paid("2026-12-31"), paid(firstHeldOn("2032-01-01"))]).toEqual([false, true])
})
