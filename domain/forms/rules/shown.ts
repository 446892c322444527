import type { Answers, Question } from "./question.ts"

/**
 * The questions that are asked of who answers so. What a hidden question was answered with counts for nothing, so a
 * question that hangs on a hidden one is hidden too. The form hides with this and the server decides with it.
 */
export function shownQuestions<One extends Pick<Question, "key" | "condition">>(
  questions: readonly One[],
  answers: Answers,
): One[] {
  const asked = new Set<string>()
  return questions.filter(({ key, condition }) => {
    const isShown = condition === null || (asked.has(condition.key) && holds(condition, answers))
    if (isShown) asked.add(key)
    return isShown
  })
}

function holds({ key, is, values }: NonNullable<Question["condition"]>, answers: Answers): boolean {
  const given = (answers.get(key) ?? []).filter((value) => value.trim() !== "")
  if (is === "answered") return given.length > 0
  const isOneOf = given.some((value) => values.includes(value))
  return is === "oneOf" ? isOneOf : !isOneOf
}
