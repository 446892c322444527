import { consented, inLanguage, isHeading, type Question } from "./question.ts"

export interface ToldAnswer {
  readonly key: string
  readonly question: string
  /** As it is written in the language asked for; several choices are joined, a file is named. */
  readonly answer: string
  readonly file?: ToldFile
}

export interface ToldFile {
  readonly id: string
  readonly filename: string
  readonly bytes: number
  readonly sha256: string
}

/** What was answered in one sheet. */
export interface Given {
  readonly answers: readonly { readonly key: string; readonly values: readonly string[] }[]
  readonly files: readonly ToldFile[]
}

/** What was answered, in words, in the order of the questions it was given to. */
export function toldAnswers(
  questions: readonly Question[],
  { answers, files }: Given,
  locale: string,
): ToldAnswer[] {
  const given = new Map(answers.map(({ key, values }) => [key, values]))
  return questions.flatMap((question) => {
    const values = given.get(question.key)
    if (!values || values.length === 0 || isHeading(question)) return []
    const asked = { key: question.key, question: inLanguage(question.label, locale) }
    if (question.kind === "FILE") {
      const file = files.find(({ id }) => id === values[0])
      return file ? [{ ...asked, answer: file.filename, file }] : []
    }
    return [{ ...asked, answer: values.map((value) => told(question, value, locale)).join(", ") }]
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
