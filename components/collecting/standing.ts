import type { AskedOfMunicipality } from "#domain/collecting/queries/questionnaire.ts"
import { answerWords } from "#domain/collecting/rules/answer-words.ts"
import { formats } from "#messages/formats.ts"
import type { Locale } from "#messages/translate.ts"

/** What stands on the server, told when a colleague saved while one was writing. */
export interface Standing {
  readonly version: number
  /** "" when it is not known who. */
  readonly by: string
  readonly at: string
  /** By the question: its words, and what was given. */
  readonly answers: Readonly<Record<string, { readonly given: string; readonly words: string }>>
}

export function standingTold({ response, questions }: AskedOfMunicipality, locale: Locale): Standing | null {
  if (!response) return null
  return {
    version: response.version,
    by: response.savedBy,
    at: formats(locale).shortDateTime(response.savedAt),
    answers: Object.fromEntries(
      response.answers.map((answer) => {
        const question = questions.find(({ versionId }) => versionId === answer.versionId)
        const words = question ? answerWords(question, answer, locale) : ""
        return [answer.versionId, { given: answer.given, words }]
      }),
    ),
  }
}
