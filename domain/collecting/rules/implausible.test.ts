import { expect, test } from "vitest"
import { isImplausible } from "./implausible.ts"

const number = { kind: "NUMBER", categories: [] } as const
const categories = {
  kind: "CATEGORY",
  categories: [
    { code: "1", tone: "STEP" },
    { code: "2", tone: "STEP" },
    { code: "3", tone: "CUT" },
    { code: "5", tone: "NONE" },
  ],
} as const

test.each([
  ["1000", "1999", false],
  ["1000", "2000", true],
  ["1000", "501", false],
  ["1000", "500", true],
  ["0", "1", true],
  ["1", "0", true],
  ["0", "0", false],
  ["-5", "5", true],
  ["-5", "-6", false],
])("a number that was %s and is %s: asked about %s", (before, given, isAsked) => {
  expect(isImplausible(number, before, given)).toBe(isAsked)
})

test.each([
  ["1", "2", false],
  ["1", "3", true],
  ["3", "1", true],
  ["1", "5", false],
  ["gone", "3", false],
])("a category that was %s and is %s: asked about %s", (before, given, isAsked) => {
  expect(isImplausible(categories, before, given)).toBe(isAsked)
})
