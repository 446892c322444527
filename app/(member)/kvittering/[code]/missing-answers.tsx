import type { ReactNode } from "react"
import { type Bilingual, inLanguage } from "#domain/forms/rules/question.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../../../reader.ts"

/** Names the questions that whoever has the seat must still answer; `children` is the way there. */
export function MissingAnswers({
  missing,
  children,
}: {
  missing: readonly Bilingual[]
  children?: ReactNode
}) {
  if (missing.length === 0) return null
  const questions = missing.map((label) =>
    t("forms.ask.quoted", { words: inLanguage(label, readerLocale()) }),
  )
  return (
    <p className={children ? "told" : "mb-4"}>
      {t("seats.missing", { questions: questions.join(", ") })} {children}
    </p>
  )
}
