/** What was sent, as it is hashed. */
export interface SentContent {
  readonly call: string
  readonly applicant: { readonly name: string; readonly email: string }
  readonly organisation: string
  readonly title: string
  readonly text: string
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null
}

/**
 * One spelling of what was sent, so that whoever holds it computes the same hash: JSON without white space, the names
 * of every object in the order of their code units. The same as RFC 8785 for what stands here: texts, whole numbers,
 * objects and null.
 */
export function canonical(content: SentContent): string {
  return spelled({ ...content })
}

function spelled(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${spelled(inner)}`).join(",")}}`
}
