/** How a membership stands on a day; computed from its dates, stored nowhere. */
export const membershipStates = ["ACTIVE", "UPCOMING", "LAPSED", "ENDED"] as const
export type MembershipState = (typeof membershipStates)[number]

interface Dates {
  /** The first day without membership; null while it is open. */
  readonly endedOn: Date | null
  /** Both days included. */
  readonly terms: readonly { readonly fromOn: Date; readonly toOn: Date }[]
}

/** The state on a day. An end comes before any term; a term that is to come keeps a membership from having lapsed. */
export function membershipStateOn(day: Date, { endedOn, terms }: Dates): MembershipState {
  if (endedOn && endedOn <= day) return "ENDED"
  if (terms.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn)) return "ACTIVE"
  return terms.some(({ fromOn }) => fromOn > day) ? "UPCOMING" : "LAPSED"
}
