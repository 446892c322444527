import { readAnswer } from "./answer-formats.ts"
import { type Answers, isHeading, type Question } from "./question.ts"
import { shownQuestions } from "./shown.ts"

export interface Checked {
  /** What is kept: answers to questions that were asked, in their one spelling. */
  readonly answers: Answers
  /** Message keys by the question they are about; every one of these was asked. */
  readonly wrong: ReadonlyMap<string, string>
}

/**
 * Checks what was answered. Answers to hidden or unknown questions are dropped, never refused. A question that hangs on
 * one with a wrong answer is judged by what was typed there, so that nothing vanishes while it is mended. Checking what
 * was kept once more keeps the same. With `isDraft` nothing needs to be there yet, and what is wrong is kept as typed.
 */
export function checkAnswers(
  questions: readonly Question[],
  given: Answers,
  { isDraft = false }: { isDraft?: boolean } = {},
): Checked {
  const asked = questions.filter((question) => !isHeading(question))
  const read = new Map(
    asked.map((question) => [question.key, readOne(question, given.get(question.key) ?? [])]),
  )
  const typed = new Map([...read].map(([key, { values }]) => [key, values]))
  const answers = new Map<string, readonly string[]>()
  const wrong = new Map<string, string>()
  for (const question of shownQuestions(questions, typed)) {
    const one = read.get(question.key)
    if (!one) continue
    if (one.values.length > 0) answers.set(question.key, one.values)
    else if (question.isRequired && !isDraft) wrong.set(question.key, missing(question))
    if (one.wrong) wrong.set(question.key, one.wrong)
  }
  return { answers, wrong }
}

function readOne(question: Question, given: readonly string[]): { values: string[]; wrong: string | null } {
  const typed = given.filter((value) => value.trim() !== "")
  const taken = question.kind === "SEVERAL_OF" ? [...new Set(typed)] : typed.slice(0, 1)
  const read = taken.map((value) => ({ value, ...readAnswer(question, value) }))
  const bad = read.find((one) => "wrong" in one)
  const values = read.map(({ value }) => value).filter((value) => value !== "")
  return bad && "wrong" in bad
    ? { values, wrong: bad.wrong }
    : { values: inOrder(question, values), wrong: null }
}

function missing({ kind }: Question): string {
  return kind === "CONSENT" ? "forms.wrong.consent" : "errors.required"
}

/** Several choices are kept in the order in which they are offered, however they came. */
function inOrder({ kind, options }: Question, values: string[]): string[] {
  if (kind !== "SEVERAL_OF") return values
  return options.map(({ key }) => key).filter((key) => values.includes(key))
}
