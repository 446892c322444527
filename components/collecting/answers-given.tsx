import type { QuestionAsked, ResponseSoFar } from "#domain/collecting/queries/questionnaire.ts"
import { answerWords, inLocale } from "#domain/collecting/rules/answer-words.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** What a municipality said, question by question, for reading. */
export function AnswersGiven({ said, label }: { said: readonly AnswerSaid[]; label: string }) {
  return (
    <section className="typed">
      <h2>{label}</h2>
      <dl className="answer-facts">
        {said.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export interface AnswerSaid {
  readonly question: string
  readonly answer: string
}

export function answersSaid(
  {
    questions,
    response,
    others,
  }: {
    readonly questions: readonly QuestionAsked[]
    readonly response: ResponseSoFar
    readonly others: readonly { readonly code: string; readonly name: string }[]
  },
  locale: Locale,
): AnswerSaid[] {
  const t = translator(locale)
  const covered = others.filter(({ code }) => response.covers.includes(code)).map(({ name }) => name)
  return [
    ...questions.map((question) => ({
      question: inLocale(question.label, question.labelEn, locale),
      answer: answerWords(
        question,
        response.answers.find(({ versionId }) => versionId === question.versionId),
        locale,
      ),
    })),
    ...(covered.length > 0 ? [{ question: t("collecting.covers"), answer: covered.join(", ") }] : []),
    ...(response.remark ? [{ question: t("collecting.remark"), answer: response.remark }] : []),
  ]
}
