import { expect, test } from "vitest"
import { editsBetween } from "./edits-between.ts"

test.each([
  ["aarhus", "aarhus", 0],
  ["aarhuus", "aarhus", 1],
  ["aahrus", "aarhus", 1],
  ["arhus", "aarhus", 1],
  ["odnese", "odense", 1],
  ["vejle", "vejen", 2],
  ["", "ab", 2],
])("%s and %s are %d letters apart", (one, other, edits) => {
  expect(editsBetween(one, other, 2)).toBe(edits)
  expect(editsBetween(other, one, 2)).toBe(edits)
})

test("what is farther apart than was asked is only said to be", () => {
  expect(editsBetween("utopia", "odense", 2)).toBe(3)
  expect(editsBetween("x".repeat(10_000), "odense", 2)).toBe(3)
})
