import { expect, test } from "vitest"
import { ask, choices } from "#test/forms.ts"
import { formFaults } from "./check-form.ts"
import { noLimits, type Question } from "./question.ts"

const codes = (questions: readonly Question[], eachPerson = true) =>
  formFaults(questions, eachPerson).map(({ place, field, code }) => `${place} ${field} ${code}`)
const food = ask("mad", { kind: "ONE_OF", options: choices("fisk", "ko") })
const on = (key: string, ...values: string[]) => ({ condition: { key, is: "oneOf" as const, values } })

test("a form as it should be has no faults", () => {
  expect(codes([food, ask("b", on("mad", "fisk")), ask("h", { kind: "HEADING" })])).toEqual([])
})

test.each<[string, Question[], string]>([
  ["without words", [ask("a", { label: { da: "", en: "x" } })], "0 label forms.fault.label"],
  ["with a key twice", [ask("a"), ask("a")], "1 key forms.fault.key"],
  ["nothing to choose from", [ask("a", { kind: "ONE_OF" })], "0 options forms.fault.options"],
  [
    "a choice without words",
    [ask("a", { kind: "ONE_OF", options: [{ key: "x", da: "", en: "" }] })],
    "0 options forms.fault.optionEmpty",
  ],
  [
    "two choices that read alike",
    [
      ask("a", {
        kind: "SEVERAL_OF",
        options: [
          { key: "x", da: "Ja", en: "" },
          { key: "y", da: "ja", en: "" },
        ],
      }),
    ],
    "0 options forms.fault.optionTwice",
  ],
  ["hanging on itself", [ask("a", on("a", "x"))], "0 condition forms.fault.conditionEarlier"],
  ["hanging on a later one", [ask("b", on("mad", "fisk")), food], "0 condition forms.fault.conditionEarlier"],
  [
    "hanging on a choice that is gone",
    [food, ask("b", on("mad", "and"))],
    "1 condition forms.fault.conditionGone",
  ],
  ["hanging on nothing chosen", [food, ask("b", on("mad"))], "1 condition forms.fault.conditionValues"],
  [
    "of a person, hanging on the order's",
    [food, ask("b", { ...on("mad", "fisk"), isPerPerson: true })],
    "1 condition forms.fault.conditionReach",
  ],
  [
    "limits that leave nothing",
    [ask("a", { kind: "NUMBER", limits: { ...noLimits, least: 2, most: 1 } })],
    "0 limits forms.fault.limits",
  ],
])("a question %s is refused", (_, questions, code) => {
  expect(codes(questions)).toEqual([code])
})

test("only an event asks each participant", () => {
  expect(codes([ask("a", { isPerPerson: true })], false)).toEqual(["0 isPerPerson errors.invalid"])
})
