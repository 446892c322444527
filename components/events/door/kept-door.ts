import type { Passage } from "#domain/events/rules/checkin.ts"

/** A ticket as a door knows it. */
export interface DoorTicket {
  readonly code: string
  readonly formerCodes: readonly string[]
  readonly name: string
  readonly organisation: string
  readonly products: readonly string[]
  readonly isStanding: boolean
  readonly isOnList: boolean
  readonly passages: readonly Passage[]
}

/** The same as it crosses the wire, where instants are text. */
export interface DoorOnWire {
  readonly listId: string
  readonly tickets: readonly (Omit<DoorTicket, "passages"> & {
    readonly passages: readonly (Omit<Passage, "at"> & { readonly at: string })[]
  })[]
  readonly at: string
}

/** What happened at this door and was not told yet. */
export interface Unsent {
  readonly code: string
  readonly wish: "IN" | "OUT"
  readonly nonce: string
  readonly decided: { readonly kind: Passage["kind"]; readonly reason: string; readonly at: string } | null
}

export function fromWire(tickets: DoorOnWire["tickets"]): Map<string, DoorTicket> {
  return new Map(
    tickets.map((ticket) => [
      ticket.code,
      { ...ticket, passages: ticket.passages.map((one) => ({ ...one, at: new Date(one.at) })) },
    ]),
  )
}

const keyOf = (listId: string) => `samling-door-${listId}`

/** What this browser has not told yet, also after it was closed. Codes and instants, no names. */
export function keptDoor(listId: string): Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(listId)) ?? "[]")
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

export function keepDoor(listId: string, unsent: readonly Unsent[]): void {
  try {
    if (unsent.length === 0) localStorage.removeItem(keyOf(listId))
    else localStorage.setItem(keyOf(listId), JSON.stringify(unsent))
  } catch {
    // A full or forbidden store: what is not told yet stays on the page, which asks before it is left.
  }
}
