import fc from "fast-check"
import { expect, test } from "vitest"
import { QuestionKind } from "#platform/database/enums.ts"
import { ask, choices } from "#test/forms.ts"
import { checkAnswers } from "./check-answers.ts"
import { formFaults } from "./check-form.ts"
import { type Answers, isChosenFrom, noLimits, type Question } from "./question.ts"
import { shownQuestions } from "./shown.ts"

const given = (answers: Record<string, string[]>): Answers => new Map(Object.entries(answers))
const kept = (answers: Answers) => Object.fromEntries(answers)

const form = [
  ask("mad", { kind: "ONE_OF", options: choices("fisk", "ko"), isRequired: true }),
  ask("vin", { condition: { key: "mad", is: "oneOf", values: ["ko"] }, isRequired: true }),
  ask("med", { kind: "CONSENT", isRequired: true }),
]

test("what is asked and missing is told, what is hidden is not", () => {
  const { answers, wrong } = checkAnswers(form, given({ mad: ["fisk"] }))
  expect(kept(answers)).toEqual({ mad: ["fisk"] })
  expect(kept(wrong as never)).toEqual({ med: "forms.wrong.consent" })
})

test("an answer to a hidden question is dropped, never refused", () => {
  const { answers, wrong } = checkAnswers(
    form,
    given({ mad: ["fisk"], vin: ["rød"], med: ["ja"], andet: ["x"] }),
  )
  expect(kept(answers)).toEqual({ mad: ["fisk"], med: ["ja"] })
  expect(wrong.size).toBe(0)
})

test("a draft may lack everything, and keeps what is wrong", () => {
  const phone = [ask("tlf", { kind: "PHONE", isRequired: true })]
  expect(checkAnswers(phone, given({}), { isDraft: true }).wrong.size).toBe(0)
  expect(kept(checkAnswers(phone, given({ tlf: ["12"] }), { isDraft: true }).answers)).toEqual({
    tlf: ["12"],
  })
})

test("several choices are kept once each and in the order offered", () => {
  const days = [ask("dage", { kind: "SEVERAL_OF", options: choices("man", "tir", "ons") })]
  expect(kept(checkAnswers(days, given({ dage: ["ons", "man", "ons"] })).answers)).toEqual({
    dage: ["man", "ons"],
  })
})

const keys = ["a", "b", "c", "d", "e", "f"]
const anyQuestion = (place: number): fc.Arbitrary<Question> =>
  fc
    .record({
      kind: fc.oneof(fc.constant(QuestionKind.SHORT_TEXT), fc.constantFrom(...Object.values(QuestionKind))),
      isRequired: fc.boolean(),
      on: fc.nat({ max: Math.max(0, place - 1) }),
      is: fc.constantFrom("answered", "oneOf", "noneOf", "always"),
    })
    .map(({ kind, isRequired, on, is }) =>
      ask(keys[place] ?? "", {
        kind,
        isRequired,
        options: isChosenFrom({ kind }) ? choices("x", "y", "z") : [],
        limits: kind === "LONG_TEXT" ? { ...noLimits, words: 3 } : noLimits,
        condition:
          is === "always" || place === 0
            ? null
            : { key: keys[on] ?? "", is, values: is === "answered" ? [] : ["x"] },
      }),
    )
const anyForm = fc.tuple(...keys.map((_, place) => anyQuestion(place)))
/** Among them often one that is blank once it is tidied: what hangs on it must not be asked the first time alone. */
const anyAnswer = fc.oneof(
  fc.constant(["\u0001"]),
  fc.array(
    fc.oneof(
      fc.constantFrom(
        "x",
        "y",
        "ja",
        "20 34 56 78",
        "8000",
        "1.250,5",
        "2026-11-28",
        "a@example.org",
        "13585628",
      ),
      fc.string({ maxLength: 12 }),
      fc.constantFrom("\u200b", " ", "\u0001", "en to tre fire"),
    ),
    { maxLength: 3 },
  ),
)
const anyAnswers = fc
  .array(fc.tuple(fc.constantFrom(...keys, "zz", "constructor"), anyAnswer), { maxLength: 12 })
  .map((pairs) => new Map(pairs) as Answers)

test("of any form and any answers: twice gives the same, hidden ones are never kept, a refusal names one that is shown", () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (questions, answers) => {
      const first = checkAnswers(questions, answers)
      const again = checkAnswers(questions, first.answers)
      expect([...again.answers]).toEqual([...first.answers])
      expect([...again.wrong]).toEqual([...first.wrong])
      const shown = shownQuestions(questions, first.answers).map(({ key }) => key)
      for (const key of first.answers.keys()) expect(shown).toContain(key)
      for (const key of first.wrong.keys()) expect(shown).toContain(key)
    }),
    { numRuns: 2_000 },
  )
})

test("of any form that has no faults, no question hangs on a later one or on itself", () => {
  fc.assert(
    fc.property(anyForm, fc.shuffledSubarray(keys), (questions, order) => {
      const shuffled = order.flatMap((key) => questions.find((one) => one.key === key) ?? [])
      if (formFaults(shuffled, true).length > 0) return
      for (const [place, { condition }] of shuffled.entries()) {
        if (condition) expect(shuffled.slice(0, place).map(({ key }) => key)).toContain(condition.key)
      }
    }),
  )
})
