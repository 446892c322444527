import { askedForm } from "#domain/forms/asked-form.ts"
import { keepAnswers } from "#domain/forms/commands/keep-answers.ts"
import { givenFiles } from "#domain/forms/given-files.ts"
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
  { formVersion, submissionKey, answers }: Pick<Apply, "formVersion" | "submissionKey" | "answers">,
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const form = (await askedForm(tx, callId, { drawnWith: formVersion, at })) ?? { id: "", questions: [] }
  const of = { applicationId }
  const asDraft = checkAnswers(form.questions, answers, { isDraft: true })
  const draft = await givenFiles(tx, form, asDraft, { owner: submissionKey, of, at })
  await keepAnswers(tx, [{ of, ...draft }], { versionId: form.id, at })
  // What was found wrong with a file as well: it may be gone.
  return new Map([...draft.wrong, ...checkAnswers(form.questions, answers).wrong])
}
