import type { Whose } from "#domain/people/whose.ts"

/** Orders that somebody made, signed in or with an address that was theirs then. */
export function ordersOf({ personId, addresses }: Whose) {
  return {
    OR: [
      { buyerId: personId },
      ...addresses.map(({ email, until }) => ({
        buyerEmail: email,
        ...(until ? { placedAt: { lte: until } } : {}),
      })),
    ],
  }
}

/** Seats that are somebody's, whoever ordered them. */
export function positionsOf({ personId, addresses }: Whose) {
  return {
    OR: [
      { personId },
      ...addresses.map(({ email, until }) => ({
        attendeeEmail: email,
        ...(until ? { order: { placedAt: { lte: until } } } : {}),
      })),
    ],
  }
}

/** Places on waiting lists that are somebody's. */
export function waitingOf({ personId, addresses }: Whose) {
  return {
    OR: [
      { personId },
      ...addresses.map(({ email, until }) => ({ email, ...(until ? { enteredAt: { lte: until } } : {}) })),
    ],
  }
}
