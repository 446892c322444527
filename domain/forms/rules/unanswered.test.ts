import { expect, test } from "vitest"
import { ask, choices } from "#test/forms.ts"
import { unanswered } from "./unanswered.ts"

const kost = ask("kost", { kind: "ONE_OF", options: choices("alt", "andet"), isRequired: true })
const hvilken = ask("hvilken", {
  isRequired: true,
  condition: { key: "kost", is: "oneOf", values: ["andet"] },
})
const form = [kost, hvilken, ask("fri")]
const keys = (answers: Record<string, string[]>) =>
  unanswered(form, new Map(Object.entries(answers))).map(({ key }) => key)

test("what must be answered and is not is named; what may be left out, and what is hidden, is not", () => {
  expect(keys({})).toEqual(["kost"])
  expect(keys({ kost: ["alt"] })).toEqual([])
  expect(keys({ kost: ["andet"] })).toEqual(["hvilken"])
})

test("an answer that cannot be chosen any more was an answer all the same", () => {
  expect(keys({ kost: ["taget-ud"] })).toEqual([])
})
