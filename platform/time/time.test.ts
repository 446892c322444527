import { afterEach, expect, test } from "vitest"
import {
  addDays,
  dayInCopenhagen,
  instantOf,
  instantOfLocal,
  instantsOfLocal,
  localTimeInCopenhagen,
  now,
  setClock,
} from "./time.ts"

afterEach(() => setClock(null))

test("a day in Copenhagen begins before the UTC day", () => {
  expect(dayInCopenhagen(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01")
  expect(dayInCopenhagen(new Date("2026-12-31T22:30:00Z"))).toBe("2026-12-31")
})

test("wall-clock times become instants, summer and winter", () => {
  expect(instantOf("2026-04-24", "10:00").toISOString()).toBe("2026-04-24T08:00:00.000Z")
  expect(instantOf("2026-12-24", "18:00").toISOString()).toBe("2026-12-24T17:00:00.000Z")
})

test("the hour that autumn repeats is the first one; the hour that spring skips moves on", () => {
  expect(instantOf("2026-10-25", "02:30").toISOString()).toBe("2026-10-25T00:30:00.000Z")
  expect(localTimeInCopenhagen(instantOf("2026-03-29", "02:30"))).toBe("2026-03-29T03:30")
})

test("what a control shows comes back as the same instant", () => {
  const at = new Date("2026-08-01T11:05:00Z")
  expect(instantOfLocal(localTimeInCopenhagen(at))).toEqual(at)
})

test("days are counted over the change of clocks", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30")
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31")
})

test("a clock that was set goes on from there", () => {
  setClock(new Date("2030-01-01T00:00:00Z"))
  expect(now().getUTCFullYear()).toBe(2030)
  setClock(null)
  expect(now().getUTCFullYear()).toBeLessThan(2030)
})

test("a local time is one instant, none in the hour that spring skips, two in the hour that autumn repeats", () => {
  const shown = (local: string) => instantsOfLocal(local).map((at) => at.toISOString())
  expect(shown("2027-03-28T01:59")).toEqual(["2027-03-28T00:59:00.000Z"])
  expect(shown("2027-03-28T02:00")).toEqual([])
  expect(shown("2027-03-28T02:30")).toEqual([])
  expect(shown("2027-03-28T03:00")).toEqual(["2027-03-28T01:00:00.000Z"])
  expect(shown("2027-10-31T02:30")).toEqual(["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"])
  expect(shown("2027-10-31T03:00")).toEqual(["2027-10-31T02:00:00.000Z"])
  expect(shown("nonsense")).toEqual([])
})
