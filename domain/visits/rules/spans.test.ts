import { expect, test } from "vitest"
import { barOf, barsOf } from "./spans.ts"

test("thirty days end today, across a month and a leap day", () => {
  const bars = barsOf("days", "2028-03-02")
  expect(bars).toHaveLength(30)
  expect(bars.at(0)).toBe("2028-02-02")
  expect(bars.slice(-3)).toEqual(["2028-02-29", "2028-03-01", "2028-03-02"])
})

test("twelve months end with this one, across the year", () => {
  const bars = barsOf("months", "2026-01-31")
  expect(bars).toHaveLength(12)
  expect(bars.at(0)).toBe("2025-02-01")
  expect(bars.slice(-2)).toEqual(["2025-12-01", "2026-01-01"])
  expect(barsOf("months", "2026-12-01").at(0)).toBe("2026-01-01")
})

test("every day of the span falls into one of its bars", () => {
  for (const period of ["days", "months"] as const) {
    const bars = barsOf(period, "2026-11-25")
    expect(bars).toContain(barOf(period, "2026-11-25"))
    expect(bars).toContain(barOf(period, bars[0] ?? ""))
  }
})
