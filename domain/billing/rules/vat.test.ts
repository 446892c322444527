import fc from "fast-check"
import { expect, test } from "vitest"
import { type VatLine, vatIn, vatSums } from "./vat.ts"

const line = (vat: VatLine["vat"], amountOere: number, vatReason = ""): VatLine => ({
  vat,
  vatReason,
  amountOere,
})

test("25 % on top is a fifth of what is paid", () => {
  expect(vatIn([line("STANDARD", 295_000)])).toBe(59_000)
})

test("rounded once for a category, not once for each line", () => {
  expect(vatIn([line("STANDARD", 102), line("STANDARD", 102), line("STANDARD", 102)])).toBe(61)
})

test("what is exempt or outside the scope has none, and exempt lines stand by their reasons", () => {
  expect(
    vatSums([
      line("EXEMPT", 10_000, "Momsloven § 13, stk. 1, nr. 3"),
      line("OUTSIDE_SCOPE", 500),
      line("EXEMPT", 2_000, "Momsloven § 13, stk. 1, nr. 3"),
      line("EXEMPT", 300, "Momsloven § 13, stk. 1, nr. 6"),
    ]).map(({ vat, amountOere, vatOere }) => [vat, amountOere, vatOere]),
  ).toEqual([
    ["EXEMPT", 12_000, 0],
    ["OUTSIDE_SCOPE", 500, 0],
    ["EXEMPT", 300, 0],
  ])
})

test("never off by more than half an øre for each category, whatever the lines", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50_000_00 }), { maxLength: 60 }), (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0)
      const vat = vatIn(amounts.map((amount) => line("STANDARD", amount)))
      expect(Math.abs(vat - total * 0.2)).toBeLessThanOrEqual(0.5)
    }),
  )
})
