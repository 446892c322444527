import { expect, test } from "vitest"
import { ask, choices } from "#test/forms.ts"
import type { Condition } from "./question.ts"
import { shownQuestions } from "./shown.ts"

const when = (key: string, is: Condition["is"], ...values: string[]) => ({ condition: { key, is, values } })
const form = [
  ask("mad", { kind: "ONE_OF", options: choices("ja", "nej") }),
  ask("hvad", when("mad", "oneOf", "ja")),
  ask("hvorfor", when("mad", "noneOf", "ja")),
  ask("mere", when("hvad", "answered")),
]
const keys = (answers: Record<string, string[]>) =>
  shownQuestions(form, new Map(Object.entries(answers))).map(({ key }) => key)

test("a question is asked when an earlier one is answered so", () => {
  expect(keys({ mad: ["ja"] })).toEqual(["mad", "hvad"])
  expect(keys({ mad: ["nej"] })).toEqual(["mad", "hvorfor"])
  expect(keys({ mad: ["ja"], hvad: ["suppe"] })).toEqual(["mad", "hvad", "mere"])
})

test("blanks are no answer", () => {
  expect(keys({ mad: ["ja"], hvad: ["  "] })).toEqual(["mad", "hvad"])
})

test("what a hidden question was answered with counts for nothing", () => {
  expect(keys({ mad: ["nej"], hvad: ["suppe"] })).toEqual(["mad", "hvorfor"])
})
