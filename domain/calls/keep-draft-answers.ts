import { askedForm } from "#domain/forms/asked-form.ts"
import { keepAnswers } from "#domain/forms/commands/keep-answers.ts"
import { checkAnswers } from "#domain/forms/rules/check-answers.ts"
import type { Tx } from "#platform/database/client.ts"
import type { Apply } from "./input.ts"

/**
 * Keeps the answers of a draft as they are, with what is wrong or missing, and says what would have to be mended to
 * send them: message keys by the question. A call that asks nothing (any longer) keeps none in the draft.
 */
export async function keepDraftAnswers(
  tx: Tx,
  { applicationId, callId }: { applicationId: string; callId: string },
  { formVersion, answers }: Pick<Apply, "formVersion" | "answers">,
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const form = await askedForm(tx, callId, { drawnWith: formVersion, at })
  const { questions } = form ?? { questions: [] }
  const draft = checkAnswers(questions, answers, { isDraft: true })
  await keepAnswers(tx, [{ of: { applicationId }, answers: draft.answers }], {
    versionId: form?.id ?? "",
    at,
  })
  return checkAnswers(questions, answers).wrong
}
