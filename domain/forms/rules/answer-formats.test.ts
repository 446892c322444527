import { expect, test } from "vitest"
import type { QuestionKind } from "#platform/database/enums.ts"
import { ask, choices } from "#test/forms.ts"
import { readAnswer } from "./answer-formats.ts"
import { noLimits, type Question } from "./question.ts"

const read = (kind: QuestionKind, typed: string, changes: Partial<Question> = {}) => {
  const found = readAnswer(ask("q", { kind, ...changes }), typed)
  return "value" in found ? found.value : `! ${found.wrong}`
}

test.each([
  ["12 34 56 78", "! forms.wrong.phone"],
  ["20 34 56 78", "+4520345678"],
  ["+45 20345678", "+4520345678"],
  ["0045 20 34 56 78", "+4520345678"],
  ["+45 2034567", "! forms.wrong.phone"],
  ["(20) 34-56-78", "+4520345678"],
  ["+46 8 123 456 78", "+46812345678"],
  ["203456789", "! forms.wrong.phone"],
  ["ring!", "! forms.wrong.phone"],
])("phone %j is read as %s", (typed, value) => expect(read("PHONE", typed)).toBe(value))

test.each([
  ["8000", "8000"],
  ["DK-8000", "8000"],
  ["0900", "0900"],
  ["0799", "! forms.wrong.postcode"],
  ["9991", "! forms.wrong.postcode"],
  ["80000", "! forms.wrong.postcode"],
  ["800", "! forms.wrong.postcode"],
])("postcode %j is read as %s", (typed, value) => expect(read("POSTCODE", typed)).toBe(value))

test.each([
  ["1.250,5", "1250.5"],
  ["1250.50", "1250.5"],
  ["1.250", "1250"],
  ["-3", "-3"],
  ["-0", "0"],
  ["0,5", "0.5"],
  ["1e5", "! forms.wrong.number"],
  ["to", "! forms.wrong.number"],
])("number %j is read as %s", (typed, value) => expect(read("NUMBER", typed)).toBe(value))

test("a number keeps its limits, both included", () => {
  const limits = { ...noLimits, least: 1, most: 5 }
  expect(read("NUMBER", "1", { limits })).toBe("1")
  expect(read("NUMBER", "0", { limits })).toBe("! forms.wrong.least?least=1")
  expect(read("NUMBER", "5,1", { limits })).toBe("! forms.wrong.most?most=5")
})

test("a long text is counted in words as an application is", () => {
  const limits = { ...noLimits, words: 3 }
  expect(read("LONG_TEXT", "ét – to\ntre", { limits })).toBe("ét – to\ntre")
  expect(read("LONG_TEXT", "ét to tre fire", { limits })).toBe("! forms.wrong.words?words=4&limit=3")
})

test("CVR and GLN are checked by their digits, dates and addresses by what exists", () => {
  expect(read("CVR", "13 58 56 28")).toBe("13585628")
  expect(read("CVR", "13585627")).toBe("! billing.cvr")
  expect(read("GLN", "5798 0008 8001 6")).toBe("5798000880016")
  expect(read("GLN", "5798000880017")).toBe("! billing.gln")
  expect(read("DATE", "2026-02-29")).toBe("! errors.day")
  expect(read("DATE", "2028-02-29")).toBe("2028-02-29")
  expect(read("EMAIL", "Anne@Example.ORG")).toBe("anne@example.org")
  expect(read("EMAIL", "a@example.org, b@example.org")).toBe("! errors.email")
  expect(read("EMAIL", "a＠example.org")).toBe("! errors.email")
})

test("a choice is one of those offered", () => {
  expect(read("ONE_OF", "fisk", { options: choices("fisk") })).toBe("fisk")
  expect(read("SEVERAL_OF", "ko", { options: choices("fisk") })).toBe("! forms.wrong.option")
})
