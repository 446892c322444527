import type { AskedOfMunicipality } from "#domain/collecting/queries/questionnaire.ts"
import { answerWords } from "#domain/collecting/rules/answer-words.ts"
import { formats } from "#messages/formats.ts"
import type { Locale } from "#messages/translate.ts"

export interface StandingAnswer {
  readonly given: string
  readonly isUnable: boolean
  readonly words: string
}

/** What stands on the server, told when a colleague saved while one was writing. */
export interface Standing {
  readonly version: number
  /** "" when it is not known who. */
  readonly by: string
  readonly at: string
  /** By the question. */
  readonly answers: Readonly<Record<string, StandingAnswer>>
  /** Codes. */
  readonly covers: readonly string[]
  readonly remark: string
}

export function standingTold({ response, questions }: AskedOfMunicipality, locale: Locale): Standing | null {
  if (!response) return null
  return {
    version: response.version,
    by: response.savedBy,
    at: formats(locale).shortDateTime(response.savedAt),
    answers: Object.fromEntries(
      response.answers.map(({ versionId, given, isUnable }) => {
        const question = questions.find((one) => one.versionId === versionId)
        const words = question ? answerWords(question, { given, isUnable }, locale) : ""
        return [versionId, { given, isUnable, words }]
      }),
    ),
    covers: response.covers,
    remark: response.remark,
  }
}
