import { askedForm } from "#domain/forms/asked-form.ts"
import { type CheckedWithFiles, givenFiles } from "#domain/forms/given-files.ts"
import { checkAnswers } from "#domain/forms/rules/check-answers.ts"
import { db } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { Join } from "./input.ts"

/** What was answered to the questions of joining, checked; null when none are asked. @throws InvalidInput */
export async function joinAnswers(
  { formVersion, submissionKey, answers }: Pick<Join, "formVersion" | "submissionKey" | "answers">,
  at: Date,
): Promise<{ versionId: string; checked: CheckedWithFiles } | null> {
  const form = await askedForm(db, null, { drawnWith: formVersion, at })
  if (!form) return null
  const given = { owner: submissionKey, of: null, at }
  const checked = await givenFiles(db, form, checkAnswers(form.questions, answers), given)
  if (checked.wrong.size > 0) {
    throw new InvalidInput(
      Object.fromEntries([...checked.wrong].map(([key, code]) => [`answers.${key}`, [code]])),
    )
  }
  return { versionId: form.id, checked }
}
