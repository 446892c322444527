import { instantOfLocal, localTimeInCopenhagen } from "#platform/time/time.ts"

/** An instant (ISO text) as a `datetime-local` control shows it, in Copenhagen: "2026-04-24T10:00"; "" for none. */
export function localTimeOf(instant: string | null): string {
  return instant ? localTimeInCopenhagen(new Date(instant)) : ""
}

/** What a `datetime-local` control holds, read as Copenhagen time, as an instant in ISO text; null for none. */
export function instantTyped(local: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)
    ? instantOfLocal(local.slice(0, 16)).toISOString()
    : null
}
