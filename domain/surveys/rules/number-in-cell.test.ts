import { expect, test } from "vitest"
import { decimalMarkOf, numberIn } from "./number-in-cell.ts"

test.each([
  ["0", 0],
  ["-0", 0],
  ["0,0", 0],
  ["-0,99", -0.99],
  ["−0,99", -0.99],
  ["– 8,0 %", -8],
  ["+5", 5],
  ["1.234,5", 1234.5],
  ["1.234", 1234],
  ["1 234,5", 1234.5],
  ["1\u00a0234\u202f567", 1234567],
  [" 2,5% ", 2.5],
  ["0,30000000000000004", 0.3],
  ["999.999.999.999,5", 999_999_999_999.5],
])("as Danes write: %j is %d", (cell, number) => {
  expect(numberIn(cell, ",")).toBeCloseTo(number, 12)
  expect(Object.is(numberIn(cell, ","), -0)).toBe(false)
})

test.each([
  "",
  "-",
  "%",
  ",5",
  "5,",
  "1,2,3",
  "1.23",
  "1.2345",
  "0.123",
  "12 34",
  "1.234 567",
  "1e3",
  "0x10",
  "Infinity",
  "NaN",
  "1,5 kr.",
  "--1",
  "1000000000000",
  "-999.999.999.999,999999999",
  "1234567890123456",
])("%j is no Danish number", (cell) => {
  expect(numberIn(cell, ",")).toBeNull()
})

test("with a point for decimals the comma parts the thousands", () => {
  expect(numberIn("-1,234.5", ".")).toBe(-1234.5)
  expect(numberIn("0.123", ".")).toBe(0.123)
  expect(numberIn("1.234,5", ".")).toBeNull()
})

test("a column gives its decimal mark away", () => {
  expect(decimalMarkOf([])).toBe(",")
  expect(decimalMarkOf(["1.234", "7", "tekst"])).toBe(",")
  expect(decimalMarkOf(["1.234", "0,5"])).toBe(",")
  expect(decimalMarkOf(["1.234", "12.5"])).toBe(".")
  expect(decimalMarkOf(["1.234", "12.5", "0,5"])).toBeNull()
})
