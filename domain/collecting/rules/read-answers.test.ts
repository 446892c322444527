import { expect, test } from "vitest"
import { readAnswers } from "./read-answers.ts"

const model = { versionId: "m", kind: "CATEGORY", decimals: 0, categories: [{ code: "1" }] } as const
const visits = { versionId: "v", kind: "NUMBER", decimals: 1, categories: [] } as const
const given = (versionId: string, text: string, confirmed = "") => ({
  versionId,
  given: text,
  isUnable: false,
  confirmed,
})

test.each([
  ["1.250", "1250"],
  ["1.250,5", "1250.5"],
  ["12.5", "12.5"],
  ["1 250", "1250"],
  ["−3", "-3"],
])("%s is kept as %s", (typed, kept) => {
  const { answers, faults } = readAnswers([visits], [given("v", typed)])
  expect([answers[0]?.given, faults.size]).toEqual([kept, 0])
})

test.each([
  [visits, "", "collecting.wrong.missing"],
  [visits, "ca. 300", "collecting.wrong.number"],
  [visits, "1,25", "collecting.wrong.decimals?decimals=1"],
  [model, "9", "collecting.wrong.category"],
])("%o answered with “%s” is %s", (question, typed, code) => {
  expect([...readAnswers([question], [given(question.versionId, typed)]).faults]).toEqual([[0, code]])
})

test("a yes holds for the number it was said of, however it was spelled, and for no other", () => {
  expect(readAnswers([visits], [given("v", "1.250", "1250")]).answers[0]?.confirmed).toBe("1250")
  expect(readAnswers([visits], [given("v", "1.251", "1250")]).answers[0]?.confirmed).toBe("")
})
