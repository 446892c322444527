import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"

/** What was sent, as it is hashed. */
export interface SentContent {
  readonly call: string
  readonly applicant: { readonly name: string; readonly email: string }
  readonly organisation: string
  readonly title: string
  readonly text: string
  /** To what the call asked besides, in words as they were read when it was sent. */
  readonly answers?: readonly ToldAnswer[]
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null
}

/**
 * One spelling of what was sent, so that whoever holds it computes the same hash: JSON without white space, the names
 * of every object in the order of their code units. The same as RFC 8785 for what stands here: texts, whole numbers,
 * lists, objects and null.
 */
export function canonical(content: SentContent): string {
  return spelled({ ...content })
}

function spelled(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(spelled).join(",")}]`
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${spelled(inner)}`).join(",")}}`
}

/** The answers in what was sent, read back from its spelling. */
export function answersIn(content: string): readonly ToldAnswer[] {
  return (JSON.parse(content) as SentContent).answers ?? []
}
