import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import type { Question } from "#domain/forms/rules/question.ts"
import { translator } from "#messages/translate.ts"
import { QuestionKind } from "#platform/database/enums.ts"
import { ask, choices } from "#test/forms.ts"
import { WordsProvider } from "../ui/words.tsx"
import { drawnQuestion } from "./drawn-question.ts"
import { FormQuestions } from "./form-questions.tsx"

/** As it comes from the server, before any script has run. */
function drawn(questions: readonly Question[], first: Record<string, string[]> = {}): string {
  const words = { locale: "da", t: translator("da") }
  const shown = questions.map((question) => drawnQuestion(question, questions, words))
  return renderToStaticMarkup(
    <WordsProvider locale="da" sentences={{ "forms.ask.optional": "{label} (kan udelades)" }}>
      <FormQuestions questions={shown} prefix="answers" first={first} />
    </WordsProvider>,
  )
}

test.each(Object.values(QuestionKind))(
  "a question of kind %s has a control of its own name, or none to answer",
  (kind) => {
    const options = kind === "ONE_OF" || kind === "SEVERAL_OF" ? choices("a", "b") : []
    const html = drawn([ask("q", { kind, options, isRequired: true })])
    expect(html).toContain("Spørgsmål q")
    expect(html.includes('name="answers.q"')).toBe(kind !== "HEADING")
    expect(html).not.toContain("style=")
  },
)

test("without script everything stands there, each with its condition in words", () => {
  const html = drawn([
    ask("mad", { kind: "ONE_OF", options: choices("ja", "nej", "senere") }),
    ask("hvad", { condition: { key: "mad", is: "oneOf", values: ["ja", "senere"] } }),
    ask("mere", { condition: { key: "hvad", is: "answered", values: [] } }),
  ])
  expect(html).not.toContain("hidden")
  expect(html).toContain("Svar kun, hvis du har svaret “JA” eller “SENERE” til “Spørgsmål mad”.")
  expect(html).toContain("Svar kun, hvis du har svaret på “Spørgsmål hvad”.")
})

test("a form begins with what was answered before", () => {
  const several = ask("dage", { kind: "SEVERAL_OF", options: choices("man", "tir") })
  const html = drawn([several, ask("navn")], { dage: ["tir"], navn: ["Anne"] })
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="tir"|<input[^>]*value="tir"[^>]*checked=""/)
  expect(html).toContain('value="Anne"')
})
