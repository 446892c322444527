import { expect, test } from "vitest"
import { before } from "./age.ts"

test("days are of 24 hours, months the calendar's", () => {
  const at = new Date("2026-11-25T03:15:00Z")
  expect(before(at, { days: 30 })).toEqual(new Date("2026-10-26T03:15:00Z"))
  expect(before(at, { months: 12 })).toEqual(new Date("2025-11-25T03:15:00Z"))
  expect(before(at, { months: 25 })).toEqual(new Date("2024-10-25T03:15:00Z"))
})

test("the last of a long month goes back to the last of a short one, never to the next", () => {
  expect(before(new Date("2027-03-31T12:00:00Z"), { months: 1 })).toEqual(new Date("2027-02-28T12:00:00Z"))
  expect(before(new Date("2028-02-29T12:00:00Z"), { months: 12 })).toEqual(new Date("2027-02-28T12:00:00Z"))
})
