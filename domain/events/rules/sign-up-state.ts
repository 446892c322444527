/** The instants that decide whether one can sign up. */
export interface EventTimes {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly signUpOpensAt: Date | null
  readonly signUpClosesAt: Date | null
  readonly cancelUntilAt: Date | null
  readonly cancelledAt: Date | null
}

export type SignUpState =
  | { readonly kind: "none" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "past" }
  | { readonly kind: "notYet"; readonly opensAt: Date }
  | { readonly kind: "open"; readonly until: Date }
  | { readonly kind: "closed"; readonly since: Date }

/**
 * Whether one can sign up at an instant. It opens at `signUpOpensAt` and is open through `signUpClosesAt` itself
 * (without one: until the event starts); `none` when there is nothing to sign up for.
 */
export function signUpState(event: EventTimes, hasTickets: boolean, at: Date): SignUpState {
  if (event.cancelledAt) return { kind: "cancelled" }
  if (at > event.endsAt) return { kind: "past" }
  if (!hasTickets) return { kind: "none" }
  if (event.signUpOpensAt && at < event.signUpOpensAt) return { kind: "notYet", opensAt: event.signUpOpensAt }
  const until = closesAt(event)
  return at <= until ? { kind: "open", until } : { kind: "closed", since: until }
}

export function closesAt({ signUpClosesAt, startsAt }: EventTimes): Date {
  return signUpClosesAt ?? startsAt
}

/** Participants may cancel by themselves through this instant. */
export function cancelUntil({ cancelUntilAt, startsAt }: EventTimes): Date {
  return cancelUntilAt ?? startsAt
}

/** Names, menus and notes may be changed by oneself through this instant. */
export function changesUntil({
  changesUntilAt,
  ...event
}: Pick<EventTimes, "signUpClosesAt" | "startsAt"> & { readonly changesUntilAt: Date | null }): Date {
  return changesUntilAt ?? event.signUpClosesAt ?? event.startsAt
}

/** The next instant at which anything of this changes by itself, or null when time changes nothing more. */
export function nextChange(event: EventTimes, at: Date): Date | null {
  const { signUpOpensAt, cancelUntilAt, startsAt, endsAt } = event
  // What holds through an instant changes a millisecond later; an opening changes at its own.
  const after = [closesAt(event), cancelUntilAt, startsAt, endsAt].flatMap((it) =>
    it ? [it.getTime() + 1] : [],
  )
  const changes = [...after, ...(signUpOpensAt ? [signUpOpensAt.getTime()] : [])]
  const ahead = changes.filter((instant) => instant > at.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}

/** When an offer made now ends: after its hours, and never after the event has begun. */
export function offerEndsAt(
  { startsAt, offerHours }: { startsAt: Date; offerHours: number },
  at: Date,
): Date {
  return new Date(Math.min(at.getTime() + offerHours * 3_600_000, startsAt.getTime()))
}
