import { checkAnswers } from "./check-answers.ts"
import type { Answers, Question } from "./question.ts"

/** What must be answered, is asked after what was answered so far, and has no answer yet. */
export function unanswered(questions: readonly Question[], answers: Answers): Question[] {
  const { wrong } = checkAnswers(questions, answers)
  return questions.filter(({ key }) => wrong.has(key) && !answers.has(key))
}
