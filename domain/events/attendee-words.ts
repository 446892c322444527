import { type Locale, translator } from "#messages/translate.ts"
import type { AttendeeState } from "#platform/database/enums.ts"

export interface Attendee {
  readonly attendeeState: AttendeeState
  readonly attendeeName: string
  readonly organisation?: { readonly name: string } | null
}

/** Whom a seat is for, as lists and letters say it: the name, or "Ikke navngivet, Aarhus Kommune" until there is one. */
export function attendeeWords(
  { attendeeState, attendeeName, organisation }: Attendee,
  locale: Locale = "da",
): string {
  if (attendeeState === "NAMED") return attendeeName
  const t = translator(locale)
  return organisation ? t("seats.unnamedOf", { organisation: organisation.name }) : t("seats.unnamed")
}
