import { expect, test } from "vitest"
import { localTimeOf, meantBy, whichOf } from "./copenhagen.ts"

test("an ordinary time is one instant, in winter and in summer", () => {
  expect(meantBy("2026-11-28T08:00", null)).toEqual({
    kind: "at",
    at: "2026-11-28T07:00:00.000Z",
    isRepeated: false,
  })
  expect(meantBy("2027-06-01T08:00", null)).toEqual({
    kind: "at",
    at: "2027-06-01T06:00:00.000Z",
    isRepeated: false,
  })
  expect(meantBy("", null)).toEqual({ kind: "none" })
})

test("02.30 on the spring night is no time, and is not moved to another", () => {
  expect(meantBy("2027-03-28T02:30", null)).toEqual({ kind: "skipped" })
  expect(meantBy("2027-03-28T02:30", "second")).toEqual({ kind: "skipped" })
})

test("02.30 on the autumn night is asked about, and each answer is its own instant", () => {
  expect(meantBy("2027-10-31T02:30", null)).toEqual({ kind: "twice" })
  for (const [which, at] of [
    ["first", "2027-10-31T00:30:00.000Z"],
    ["second", "2027-10-31T01:30:00.000Z"],
  ] as const) {
    expect(meantBy("2027-10-31T02:30", which)).toEqual({ kind: "at", at, isRepeated: true })
    expect(localTimeOf(at)).toBe("2027-10-31T02:30")
    expect(whichOf(at)).toBe(which)
  }
  expect(whichOf("2026-11-28T07:00:00.000Z")).toBeNull()
})
