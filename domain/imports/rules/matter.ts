/** What stands at the top of a file, name by name in small letters. */
export type Matter = ReadonlyMap<string, unknown>

/** The first of these facts that is a word, a number or a day, as text; "" when none is. */
export function said(matter: Matter, ...names: string[]): string {
  for (const name of names) {
    const value = matter.get(name)
    if (typeof value === "string" && value.trim() !== "") return value.trim()
    if (typeof value === "number") return String(value)
  }
  return ""
}

/** A fact that is yes or no; null when it says neither. */
export function saidYes(matter: Matter, name: string): boolean | null {
  const value = matter.get(name)
  return typeof value === "boolean" ? value : null
}

/** A list of words, or words with commas between. */
export function listed(matter: Matter, ...names: string[]): string[] {
  for (const name of names) {
    const value = matter.get(name)
    const words = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : []
    const found = words.flatMap((word) => (typeof word === "string" && word.trim() ? [word.trim()] : []))
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}
