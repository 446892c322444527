import { expect, test } from "vitest"
import { monthAfter, weeksOf } from "./calendar-days.ts"

test("a month has whole weeks from Monday, with the days of its neighbours", () => {
  const weeks = weeksOf("2026-12")
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
  expect(weeks[0]?.[0]).toBe("2026-11-30")
  expect(weeks.at(-1)?.at(-1)).toBe("2027-01-03")
  expect(weeksOf("2027-02")).toHaveLength(4)
  expect(weeksOf("2026-08")).toHaveLength(6)
})

test("the month after December is January of the next year", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01")
  expect(monthAfter("2026-01", -1)).toBe("2025-12")
})
