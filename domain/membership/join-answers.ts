import { askedForm } from "#domain/forms/asked-form.ts"
import { checkAnswers } from "#domain/forms/rules/check-answers.ts"
import type { Answers } from "#domain/forms/rules/question.ts"
import { db } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { Join } from "./input.ts"

/** What was answered to the questions of joining, checked; null when none are asked. @throws InvalidInput */
export async function joinAnswers(
  { formVersion, answers }: Pick<Join, "formVersion" | "answers">,
  at: Date,
): Promise<{ versionId: string; answers: Answers } | null> {
  const form = await askedForm(db, null, { drawnWith: formVersion, at })
  if (!form) return null
  const checked = checkAnswers(form.questions, answers)
  if (checked.wrong.size > 0) {
    throw new InvalidInput(
      Object.fromEntries([...checked.wrong].map(([key, code]) => [`answers.${key}`, [code]])),
    )
  }
  return { versionId: form.id, answers: checked.answers }
}
