import { expect, test } from "vitest"
import { type IndicatorInFile, observationReader } from "./observation-in-file.ts"

const budget: IndicatorInFile = {
  key: "aendring",
  label: "Ændring",
  labelEn: "Change",
  kind: "CATEGORY",
  categories: [
    { code: "-2.99", label: "1 til 3 % ned", labelEn: "down 1 to 3 %" },
    { code: "-0.99", label: "-1 %", labelEn: "down up to 1 %" },
    { code: "0", label: "Uændret", labelEn: "Unchanged" },
    { code: "0.99", label: "+1 %", labelEn: "up to 1 %" },
    { code: "A", label: "Samme", labelEn: "" },
    { code: "B", label: "samme", labelEn: "" },
  ],
}
const visits: IndicatorInFile = { ...budget, kind: "NUMBER", categories: [] }
const model: IndicatorInFile = {
  ...budget,
  categories: [{ code: "5", label: "Intet samarbejde", labelEn: "No cooperation" }],
  noResponseCode: "0",
}

/** The observation, or the names of its faults. */
function read(indicator: IndicatorInFile, value: string, status = "", column = [value]) {
  const cells = observationReader(indicator, column)(value, status)
  return cells.readable
    ? cells.observation
    : cells.faults.map(({ code }) => code.replace("surveys.file.", "")).join()
}

test.each([
  ["-0.99", "-0.99"],
  ["-0,99", "-0.99"],
  ["−0,990 %", "-0.99"],
  ["+0,99", "0.99"],
  ["0,0", "0"],
  ["0", "0"],
  ["uændret", "0"],
  [" UNCHANGED ", "0"],
  ["-1 %", "-0.99"],
  ["–1 %", "-0.99"],
  ["+1 %", "0.99"],
  ["1  til 3\u00a0% ned", "-2.99"],
  ["B", "B"],
])("a category is written as its code, its label or its number: %j is %s", (cell, category) => {
  expect(read(budget, cell)).toEqual({ status: "FINAL", category, number: null })
})

test.each([
  ["1", "outsideCategories"],
  ["0,98", "outsideCategories"],
  ["uændret?", "outsideCategories"],
  ["-", "outsideCategories"],
  ["samme", "outsideCategories"],
  ["=1+1", "formula"],
  ["@x", "formula"],
  ["+cmd|' /C calc'!A0", "formula"],
  ["-1+1", "formula"],
])("outside the categories is refused: %j", (cell, fault) => {
  expect(read(budget, cell)).toBe(fault)
})

test.each([
  ["1.234,5", 1234.5],
  ["1 234", 1234],
  ["1.234", 1234],
  ["2,5 %", 2.5],
  ["-0,99", -0.99],
  ["+5", 5],
  ["0", 0],
])("the number %j is %d", (cell, number) => {
  expect(read(visits, cell)).toEqual({ status: "FINAL", category: null, number })
})

test.each([
  ["mange", "notANumber"],
  ["1,2,3", "notANumber"],
  ["-", "notANumber"],
  ["=2", "formula"],
  ["+1+1", "formula"],
])("what is no number is refused: %j", (cell, fault) => {
  expect(read(visits, cell)).toBe(fault)
})

test("a number that reads two ways is read as the column says, or not at all", () => {
  expect(read(visits, "1.234", "", ["1.234", "0.5"])).toMatchObject({ number: 1.234 })
  expect(read(visits, "1.234", "", ["1.234", "0,5"])).toMatchObject({ number: 1234 })
  expect(read(visits, "1.234", "", ["0.5", "0,5"])).toBe("ambiguousNumber")
  expect(read(visits, "12", "", ["0.5", "0,5"])).toMatchObject({ number: 12 })
  expect(read(visits, "0.5", "", ["0.5", "0,5"])).toMatchObject({ number: 0.5 })
})

test.each([
  ["FINAL", ["", " ", "endelig", "Final", "FINAL"]],
  ["PROVISIONAL", ["foreløbig", "FORELOEBIG", "Provisional"]],
])("an answer is %s with the status %j, which does not stand in for one", (status, words) => {
  for (const word of words) {
    expect(read(budget, "0", word)).toEqual({ status, category: "0", number: null })
    expect(read(budget, " ", word)).toBe("valueMissing")
  }
})

test.each([
  ["NO_RESPONSE", ["ikke besvaret", "IKKE_BESVARET", "No response", "NO_RESPONSE"]],
  ["DECLINED", ["afslået", "AFSLAAET", "declined"]],
  ["NOT_ASKED", ["ikke spurgt", "not asked", "NOT_ASKED"]],
  ["NOT_APPLICABLE", ["Ikke relevant", "not applicable", "NOT_APPLICABLE"]],
  ["UNAVAILABLE", ["ikke i vores kopi", "unavailable"]],
])("no answer is %s with the status %j, and contradicts an answer", (status, words) => {
  for (const word of words) {
    expect(read(budget, "", word)).toEqual({ status, category: null, number: null })
    expect(read(budget, "0", word)).toBe("valueAndMissingStatus")
    expect(read(visits, "0", word)).toBe("valueAndMissingStatus")
  }
})

test("a status that is none is refused, together with a value that is none", () => {
  expect(read(budget, "0", "måske")).toBe("unknownStatus")
  expect(read(budget, "7", "=A1")).toBe("outsideCategories,formula")
})

test("the value by which a series says that nobody answered is a status, not a category", () => {
  const silent = { status: "NO_RESPONSE", category: null, number: null }
  expect(read(model, "0")).toEqual(silent)
  expect(read(model, "0,0", "foreløbig")).toEqual(silent)
  expect(read(model, "0", "ikke besvaret")).toEqual(silent)
  expect(read(model, "0", "afslået")).toBe("valueAndMissingStatus")
  expect(read(model, "5")).toMatchObject({ category: "5" })
  expect(read({ ...model, noResponseCode: undefined }, "0")).toBe("outsideCategories")
})
