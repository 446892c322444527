import type { Given } from "./rules/read-answers.ts"

/** Of what a form sent, the answers to the questions that are asked, each once and in their order. */
export function answersAsked(
  questions: readonly { readonly versionId: string }[],
  given: readonly Given[],
): Given[] {
  return questions.flatMap(({ versionId }) => given.find((one) => one.versionId === versionId) ?? [])
}
