import type { EntryText } from "./entry-text.ts"

/** What was written and not taken by the server, kept in this browser until it is. */
export interface LocalCopy {
  /** The version it was made from. */
  readonly version: number
  readonly text: EntryText
}

const keyOf = (entryId: string) => `samling.entry.${entryId}`

/** Keeps the text in this browser. A full or forbidden store is no reason to stop writing. */
export function keepLocalCopy(entryId: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(entryId), JSON.stringify(copy))
  } catch {
    // Private windows and full stores refuse; the server remains the place where text is kept.
  }
}

export function dropLocalCopy(entryId: string): void {
  try {
    localStorage.removeItem(keyOf(entryId))
  } catch {
    // As above.
  }
}

/** The text of an earlier visit that no server took, or null. */
export function findLocalCopy(entryId: string): LocalCopy | null {
  try {
    const kept = localStorage.getItem(keyOf(entryId))
    return kept === null ? null : (JSON.parse(kept) as LocalCopy)
  } catch {
    return null
  }
}
