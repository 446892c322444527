import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"

/** What was sent, as it is hashed. */
export interface SentContent {
  readonly call: string
  readonly applicant: { readonly name: string; readonly email: string }
  readonly organisation: string
  readonly title: string
  readonly text: string
  /** To what the call asked besides, in words as they were read when it was sent. */
  readonly answers?: readonly SentAnswer[]
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null
}

/** An answer as it is hashed: of a file what it is called, how large it is and its own hash, as of the one beside the text. */
export interface SentAnswer extends Omit<ToldAnswer, "file"> {
  readonly file?: { readonly name: string; readonly bytes: number; readonly sha256: string }
}

export function sentAnswer({ file, ...told }: ToldAnswer): SentAnswer {
  return file ? { ...told, file: { name: file.filename, bytes: file.bytes, sha256: file.sha256 } } : told
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
export function answersIn(content: string): readonly SentAnswer[] {
  return (JSON.parse(content) as SentContent).answers ?? []
}
