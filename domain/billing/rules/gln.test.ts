import fc from "fast-check"
import { expect, test } from "vitest"
import { isCvr } from "./cvr.ts"
import { isGln } from "./gln.ts"

test("a GLN has thirteen digits and a check digit that fits", () => {
  expect(isGln("5798000880016")).toBe(true)
  for (const wrong of ["5798000880017", "579800088001", "57980008800160", "579800088001a", ""])
    expect(isGln(wrong)).toBe(false)
})

test("a CVR number has eight digits and a weighted sum that eleven divides", () => {
  expect(isCvr("13585628")).toBe(true)
  for (const wrong of ["13585627", "1358562", "135856280", ""]) expect(isCvr(wrong)).toBe(false)
})

test("one wrong digit is always found", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, add) => {
      const digits = [..."5798000880016"]
      digits[place] = String((Number(digits[place]) + add) % 10)
      expect(isGln(digits.join(""))).toBe(false)
    }),
  )
})
