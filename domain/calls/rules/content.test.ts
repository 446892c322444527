import fc from "fast-check"
import { expect, test } from "vitest"
import { answersIn, canonical, type SentContent } from "./content.ts"

const sent: SentContent = {
  call: "/open-calls/kulturens-plads",
  applicant: { name: "Anne Ås", email: "anne@example.org" },
  organisation: "",
  title: 'En "samtale"',
  text: "Første linje\nanden",
  file: { name: "plan.pdf", bytes: 12, sha256: "ab" },
}

test("what was sent has one spelling, in the order of its names", () => {
  expect(canonical(sent)).toBe(
    '{"applicant":{"email":"anne@example.org","name":"Anne Ås"},"call":"/open-calls/kulturens-plads",' +
      '"file":{"bytes":12,"name":"plan.pdf","sha256":"ab"},"organisation":"","text":"Første linje\\nanden",' +
      '"title":"En \\"samtale\\""}',
  )
  expect(canonical({ ...sent, file: null })).toContain('"file":null')
})

test("it is read back as what it was, and two that differ never look the same", () => {
  const contents = fc.record({
    call: fc.string(),
    applicant: fc.record({ name: fc.string(), email: fc.string() }),
    organisation: fc.string(),
    title: fc.string(),
    text: fc.string({ unit: "binary" }),
    answers: fc.array(fc.record({ key: fc.string(), question: fc.string(), answer: fc.string() }), {
      maxLength: 3,
    }),
    file: fc.option(fc.record({ name: fc.string(), bytes: fc.nat(), sha256: fc.string() })),
  })
  fc.assert(
    fc.property(contents, (one) => {
      expect(JSON.parse(canonical(one))).toEqual(one)
    }),
  )
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      expect(canonical(one) === canonical(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test("the answers to what a call asks stand in it as a list, and are read back", () => {
  const answers = [{ question: "Sal?", key: "sal", answer: "Stor" }]
  const content = canonical({ ...sent, answers })
  expect(content).toContain('"answers":[{"answer":"Stor","key":"sal","question":"Sal?"}],"applicant"')
  expect(answersIn(content)).toEqual(answers)
  expect(answersIn(canonical(sent))).toEqual([])
})
