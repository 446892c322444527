import { formats } from "#messages/formats.ts"

/** "torsdag den 24. april 2025 kl. 10.00"; "" for what is no instant. */
export function sayMoment(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? "" : formats("da").dateTime(at)
}

/** "torsdag den 24. april 2025" of a day ("2025-04-24"), or its weekday alone. */
export function sayDay(day: string, part: "date" | "weekday" = "date"): string {
  return formats("da")[part](new Date(`${day}T12:00:00Z`))
}

/** "8.00" of an instant (ISO text). */
export function sayTime(instant: string): string {
  return formats("da").time(new Date(instant))
}
