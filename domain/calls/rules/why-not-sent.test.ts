import { expect, test } from "vitest"
import type { InvalidInput } from "#platform/refusal.ts"
import { whyNotSent } from "./why-not-sent.ts"

const call = {
  opensAt: new Date("2026-11-01T08:00:00Z"),
  deadlineAt: new Date("2027-02-01T22:59:00Z"),
  answerByOn: null,
  wordLimit: 3,
}
const at = call.deadlineAt
const whole = { title: "Samtale", text: "Ét to tre" }

test("at the deadline itself it is sent, a millisecond later it is not, and not before the opening", () => {
  expect(whyNotSent(whole, call, {}, at)).toBeNull()
  expect(whyNotSent(whole, call, {}, new Date(at.getTime() + 1))?.code).toBe("calls.deadlinePassed")
  expect(whyNotSent(whole, call, {}, new Date(call.opensAt.getTime() - 1))?.code).toBe("calls.notOpenYet")
})

test("all that is missing is said at once, each at its field", () => {
  const fields = (refusal: unknown) => (refusal as InvalidInput).fields
  const refused = {
    fileRefused: "calls.fileTooLarge",
    wrongAnswers: new Map([["tlf", "forms.wrong.phone"]]),
  }
  expect(fields(whyNotSent({ title: "", text: " – " }, call, refused, at))).toEqual({
    title: ["errors.required"],
    text: ["errors.required"],
    "answers.tlf": ["forms.wrong.phone"],
    file: ["calls.fileTooLarge"],
  })
  expect(fields(whyNotSent({ ...whole, text: "ét to tre fire" }, call, {}, at))).toEqual({
    text: ["calls.tooManyWords?words=4&limit=3"],
  })
})
