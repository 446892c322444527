import { consented, inLanguage, isHeading, type Question } from "./question.ts"

export interface ToldAnswer {
  readonly key: string
  readonly question: string
  /** As it is written in the language asked for; several choices are joined. */
  readonly answer: string
}

/** What was answered, in words, in the order of the questions it was given to. */
export function toldAnswers(
  questions: readonly Question[],
  answers: readonly { readonly key: string; readonly values: readonly string[] }[],
  locale: string,
): ToldAnswer[] {
  const given = new Map(answers.map(({ key, values }) => [key, values]))
  return questions.flatMap((question) => {
    const values = given.get(question.key)
    if (!values || values.length === 0 || isHeading(question)) return []
    const answer = values.map((value) => told(question, value, locale)).join(", ")
    return [{ key: question.key, question: inLanguage(question.label, locale), answer }]
  })
}

function told({ kind, options }: Question, value: string, locale: string): string {
  switch (kind) {
    case "ONE_OF":
    case "SEVERAL_OF": {
      const option = options.find(({ key }) => key === value)
      return option ? inLanguage(option, locale) : value
    }
    case "CONSENT":
      return value === consented && locale === "en" ? "yes" : value
    case "NUMBER":
      return locale === "en" ? value : value.replace(".", ",")
    case "PHONE":
      return value.replace(/^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3 $4")
    case "DATE":
      return locale === "en" ? value : value.split("-").reverse().map(Number).join(".")
    default:
      return value
  }
}
