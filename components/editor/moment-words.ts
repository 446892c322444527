import { formats } from "#messages/formats.ts"

/** "torsdag den 24. april 2025 kl. 10.00"; "" for what is no instant. */
export function sayMoment(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? "" : formats("da").dateTime(at)
}
