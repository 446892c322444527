import { instantOf } from "#platform/time/time.ts"

const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
})

/** An instant (ISO text) as a `datetime-local` control shows it, in Copenhagen: "2026-04-24T10:00"; "" for none. */
export function localTimeOf(instant: string | null): string {
  return instant ? parts.format(new Date(instant)).replace(" ", "T") : ""
}

/** What a `datetime-local` control holds, read as Copenhagen time, as an instant in ISO text; null for none. */
export function instantTyped(local: string): string | null {
  const [day, time] = local.split("T")
  return day && time ? instantOf(day, time.slice(0, 5)).toISOString() : null
}
