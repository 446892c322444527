import { numberIn } from "#domain/surveys/rules/number-in-cell.ts"

/** What the reading needs to know of a question. */
export interface Askable {
  readonly versionId: string
  readonly kind: "CATEGORY" | "NUMBER"
  readonly decimals: number
  readonly categories: readonly { readonly code: string }[]
}

/** One answer as it was typed. */
export interface Given {
  readonly versionId: string
  readonly given: string
  readonly isUnable: boolean
  /** The answer that was said to be right although it looks implausible. */
  readonly confirmed: string
}

export interface ReadAnswers {
  /** One for each question, in their order, in their one spelling; none is missing when there are no faults. */
  readonly answers: readonly Given[]
  /** Message keys by the place of the question. */
  readonly faults: ReadonlyMap<number, string>
}

/**
 * Reads what is sent: each question is answered, or said to be one that cannot be. Numbers are read as Danes write them
 * ("1.250,5"), or with a point where that is the only way to read them.
 */
export function readAnswers(questions: readonly Askable[], given: readonly Given[]): ReadAnswers {
  const faults = new Map<number, string>()
  const answers = questions.map((question, place) => {
    const typed = given.find(({ versionId }) => versionId === question.versionId)
    const answer = { versionId: question.versionId, given: "", isUnable: false, confirmed: "" }
    if (typed?.isUnable) return { ...answer, isUnable: true }
    const read = typed?.given ? spelled(question, typed.given) : { wrong: "collecting.wrong.missing" }
    if ("wrong" in read) {
      faults.set(place, read.wrong)
      return answer
    }
    const confirmed = typed?.confirmed ? spelled(question, typed.confirmed) : null
    const isConfirmed = confirmed !== null && "value" in confirmed && confirmed.value === read.value
    return { ...answer, given: read.value, confirmed: isConfirmed ? read.value : "" }
  })
  return { answers, faults }
}

function spelled(question: Askable, typed: string): { value: string } | { wrong: string } {
  if (question.kind === "CATEGORY") {
    const isKnown = question.categories.some(({ code }) => code === typed)
    return isKnown ? { value: typed } : { wrong: "collecting.wrong.category" }
  }
  const value = numberIn(typed, ",") ?? numberIn(typed, ".")
  if (value === null) return { wrong: "collecting.wrong.number" }
  const decimals = String(value).split(".")[1]?.length ?? 0
  if (decimals > question.decimals)
    return { wrong: `collecting.wrong.decimals?decimals=${question.decimals}` }
  return { value: String(value) }
}
