import type { Question } from "#domain/surveys/figures.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { LastAnswer } from "./asked.ts"
import { isImplausible } from "./rules/implausible.ts"
import { type Given, readAnswers } from "./rules/read-answers.ts"

/**
 * Reads what is sent, and asks about what differs so much from last time that it may be a slip: nothing is refused that
 * the respondent says is right. @returns the answers in their one spelling
 * @throws InvalidInput by the place of the question in the form, for what is missing or unreadable, or asked about
 */
export function demandPlausible(
  questions: readonly Question[],
  before: readonly LastAnswer[],
  given: readonly Given[],
): readonly Given[] {
  const { answers, faults } = readAnswers(questions, given)
  const fields: Record<string, string[]> = {}
  for (const [place, question] of questions.entries()) {
    const wrong = faults.get(place)
    if (wrong) {
      fields[`answers[${place}].given`] = [wrong]
      continue
    }
    const answer = answers[place]
    const last = before.find(
      ({ versionId, isComparable }) => isComparable && versionId === question.versionId,
    )
    if (!answer || answer.isUnable || !last || answer.confirmed === answer.given) continue
    if (isImplausible(question, last.given, answer.given)) {
      fields[`answers[${place}].confirmed`] = [`collecting.askedAbout?year=${last.year}`]
    }
  }
  if (Object.keys(fields).length > 0) throw new InvalidInput(fields)
  return answers
}
