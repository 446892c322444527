/** The blanks that a letter to participants may have, as staff write them. */
export const mergeFields = [
  "navn",
  "fornavn",
  "organisation",
  "billet",
  "tilvalg",
  "arrangement",
  "hvornår",
  "sted",
] as const

export type MergeField = (typeof mergeFields)[number]

const blank = /\{([^{}\n]*)\}/g

/** The blanks of a text that nothing is known for, as they are written. */
export function unknownBlanks(text: string): string[] {
  const written = [...text.matchAll(blank)].map(([, name = ""]) => name)
  return [...new Set(written.filter((name) => !isField(keyOf(name))))]
}

/** The text with its blanks filled; what is filled in is never read for blanks again. */
export function filled(text: string, values: Readonly<Record<MergeField, string>>): string {
  return text.replace(blank, (whole, name: string) => {
    const key = keyOf(name)
    return isField(key) ? values[key] : whole
  })
}

function keyOf(name: string): string {
  return name.trim().toLocaleLowerCase("da")
}

function isField(name: string): name is MergeField {
  return mergeFields.some((field) => field === name)
}
