import {
  addDays,
  dayInCopenhagen,
  instantOfLocal,
  instantsOfLocal,
  localTimeInCopenhagen,
  now,
} from "#platform/time/time.ts"

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

/** Which of the two, in the hour that autumn repeats. */
export type Which = "first" | "second"

/**
 * What a `datetime-local` control holds, as one instant in Copenhagen. Nothing is guessed: a time that a spring night
 * skips is `skipped`, and one that an autumn night has twice is `twice` until somebody says which.
 */
export type Meant =
  | { readonly kind: "none" | "skipped" | "twice" }
  | { readonly kind: "at"; readonly at: string; readonly isRepeated: boolean }

export function meantBy(local: string, which: Which | null): Meant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return { kind: "none" }
  const [first, second] = instantsOfLocal(local.slice(0, 16))
  if (!first) return { kind: "skipped" }
  if (!second) return { kind: "at", at: first.toISOString(), isRepeated: false }
  if (which === null) return { kind: "twice" }
  return { kind: "at", at: (which === "first" ? first : second).toISOString(), isRepeated: true }
}

/** Which of the two an instant is; null where its time comes once. */
export function whichOf(instant: string | null): Which | null {
  if (!instant) return null
  const [first, second] = instantsOfLocal(localTimeOf(instant))
  if (!first || !second) return null
  return second.getTime() === Date.parse(instant) ? "second" : "first"
}

/** When most things are planned for: tomorrow at 8, as the control shows it. */
export function tomorrowMorning(): string {
  return `${addDays(dayInCopenhagen(now()), 1)}T08:00`
}
