"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Question } from "#domain/forms/rules/question.ts"
import { drawnQuestion } from "./drawn-question.ts"
import { FormQuestions } from "./form-questions.tsx"

/** The questions as a visitor sees and answers them; nothing of it is sent. */
export function FormPreview({ questions }: { questions: readonly Question[] }) {
  const t = useWords()
  const drawn = (ofEach: boolean) =>
    questions
      .filter(({ isPerPerson }) => isPerPerson === ofEach)
      .map((question) => drawnQuestion(question, questions, { locale: "da", t }))
  const [once, each] = [drawn(false), drawn(true)]
  if (questions.length === 0) return <p className="hint">{t("forms.desk.previewEmpty")}</p>
  return (
    <form
      className="form form-preview"
      aria-labelledby="form-preview"
      onSubmit={(event) => event.preventDefault()}
    >
      {each.length > 0 ? (
        <fieldset>
          <legend>{t("forms.desk.perPerson")}</legend>
          <FormQuestions questions={each} prefix="each" />
        </fieldset>
      ) : null}
      {once.length > 0 ? <FormQuestions questions={once} prefix="once" /> : null}
    </form>
  )
}
