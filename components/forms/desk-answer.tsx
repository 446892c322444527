import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")

/** What was answered, as colleagues read it: a file is there to be fetched. */
export function DeskAnswer({ answer, fileId }: Pick<ToldAnswer, "answer"> & { fileId: string | undefined }) {
  if (!fileId) return answer
  return (
    <a href={`/api/admin/answer-files/${fileId}`} aria-label={t("forms.desk.openFile", { file: answer })}>
      {answer}
    </a>
  )
}
