import { keepAnswers } from "#domain/forms/commands/keep-answers.ts"
import { givenFiles } from "#domain/forms/given-files.ts"
import { checkAnswers } from "#domain/forms/rules/check-answers.ts"
import type { Answers } from "#domain/forms/rules/question.ts"
import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { seatQuestions } from "./seat-questions.ts"

/** What was answered in a form, and the version of the questions that it was drawn with. */
export interface GivenAnswers {
  readonly drawnWith: string
  readonly answers: Answers
  /** The secret that the form was opened by. */
  readonly owner: string
}

/**
 * Keeps what the holder of a ticket answers now, in place of what stood there.
 * @throws InvalidInput, "answers.diet"; with "" saying so when the questions are no longer those the form was drawn with
 */
export async function keepSeatAnswers(
  tx: Tx,
  { id, eventId }: { id: string; eventId: string },
  { drawnWith, answers, owner }: GivenAnswers,
  at: Date,
): Promise<void> {
  const form = await seatQuestions(tx, eventId, { drawnWith, at })
  if (!form) return
  const of = { positionId: id }
  const checked = await givenFiles(tx, form, checkAnswers(form.questions, answers), { owner, of, at })
  if (checked.wrong.size > 0) {
    const wrong = [...checked.wrong].map(([key, code]): [string, string[]] => [`answers.${key}`, [code]])
    const moved: [string, string[]][] = drawnWith === form.id ? [] : [["", ["forms.moved"]]]
    throw new InvalidInput(Object.fromEntries([...moved, ...wrong]))
  }
  await keepAnswers(tx, [{ of, ...checked }], { versionId: form.id, at })
}
