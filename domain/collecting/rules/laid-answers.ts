import type { ObservationStatus } from "#platform/database/enums.ts"
import type { Given } from "./read-answers.ts"

/** What a municipality said, for laying into the figures. */
export interface Collected {
  readonly code: string
  /** Of its own response; null when it has none. */
  readonly status: "BEGUN" | "SENT" | "DECLINED" | null
  readonly answers: readonly Given[]
  /** The municipality whose answer holds for it, itself included; null when none does. */
  readonly answeredBy: string | null
}

export interface Laid {
  readonly municipalityCode: string
  readonly versionId: string
  readonly status: ObservationStatus
  readonly value: number | null
  readonly category: string | null
}

/**
 * The figures that a collection gives: an answer that was sent is final, and so is what it says cannot be answered; who
 * declined did; everybody else did not respond. Whom another covers has no line, since the other's answer holds.
 */
export function laidAnswers(
  questions: readonly { readonly versionId: string; readonly kind: "CATEGORY" | "NUMBER" }[],
  collected: readonly Collected[],
): Laid[] {
  return collected
    .filter(({ code, answeredBy }) => answeredBy === null || answeredBy === code)
    .flatMap(({ code: municipalityCode, answeredBy, status, answers }) =>
      questions.map(({ versionId, kind }): Laid => {
        const line = { municipalityCode, versionId, value: null, category: null }
        if (answeredBy === null) {
          return { ...line, status: status === "DECLINED" ? "DECLINED" : "NO_RESPONSE" }
        }
        const answer = answers.find((one) => one.versionId === versionId)
        if (!answer?.given || answer.isUnable) return { ...line, status: "NO_RESPONSE" }
        return kind === "NUMBER"
          ? { ...line, status: "FINAL", value: Number(answer.given) }
          : { ...line, status: "FINAL", category: answer.given }
      }),
    )
}
