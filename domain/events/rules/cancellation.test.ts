import fc from "fast-check"
import { expect, test } from "vitest"
import { feeOf, feePercentAt } from "./cancellation.ts"

const at = (time: string) => new Date(`2027-03-${time}Z`)
const terms = [
  { fromAt: at("15T00:00:00.000"), feePercent: 100 },
  { fromAt: at("01T00:00:00.000"), feePercent: 50 },
]

test.each([
  ["28T23:59:59.999", "2027-02-", 0],
  ["01T00:00:00.000", "2027-03-", 50],
  ["14T23:59:59.999", "2027-03-", 50],
  ["15T00:00:00.000", "2027-03-", 100],
  ["31T12:00:00.000", "2027-03-", 100],
])("on the %s of %s the fee is %i percent", (time, month, percent) => {
  expect(feePercentAt(terms, new Date(`${month}${time}Z`))).toBe(percent)
})

test("without rules nothing is kept", () => {
  expect(feePercentAt([], at("15T00:00:00.000"))).toBe(0)
})

test("a fee is whole øre, never below nothing and never above the price", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 100 }),
      (price, percent) => {
        const fee = feeOf(price, percent)
        expect(Number.isInteger(fee)).toBe(true)
        expect(fee).toBeGreaterThanOrEqual(0)
        expect(fee).toBeLessThanOrEqual(price)
      },
    ),
  )
  expect(feeOf(295_000, 50)).toBe(147_500)
})
