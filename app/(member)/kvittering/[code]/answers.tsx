import "../answers.css"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"

/** What was answered besides, question by question; a file by its name. */
export function Answers({
  answers,
}: {
  answers: readonly Pick<ToldAnswer, "key" | "question" | "answer">[]
}) {
  if (answers.length === 0) return null
  return (
    <dl className="answers">
      {answers.map(({ key, question, answer }) => (
        <div key={key}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
