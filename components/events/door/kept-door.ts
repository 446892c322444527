import type { Seal } from "#domain/events/checkin-input.ts"
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

/** What crosses the wire of a passage: its instant is text. */
type PassageOnWire = Omit<Passage, "at"> & { readonly at: string }
export type TicketOnWire = Omit<DoorTicket, "passages"> & { readonly passages: readonly PassageOnWire[] }

/** The list of a door as it crosses the wire, with the signature that it was made by us. */
export interface DoorOnWire extends Seal {
  readonly listId: string
  readonly eventId: string
  /** The key by which the signature is checked. */
  readonly key: string
  readonly tickets: readonly TicketOnWire[]
}

/** What happened at this door and was not told yet. */
export interface Unsent {
  readonly code: string
  readonly wish: "IN" | "OUT"
  readonly nonce: string
  readonly decided: {
    readonly kind: Passage["kind"]
    readonly reason: string
    readonly at: string
    readonly seal: Seal
  } | null
}

/** What happened at this door since the list was made, told or not: a page that is opened again knows it too. */
export interface KeptPassage extends PassageOnWire {
  readonly code: string
  /** Of a ticket that is on no list: what it is called here. */
  readonly name?: string
}

export function sealOf({ at, until, digest, signature }: DoorOnWire): Seal {
  return { at, until, digest, signature }
}

export function ticketFrom(ticket: TicketOnWire): DoorTicket {
  return { ...ticket, passages: ticket.passages.map((one) => ({ ...one, at: new Date(one.at) })) }
}

export function fromWire(tickets: readonly TicketOnWire[]): Map<string, DoorTicket> {
  return new Map(tickets.map((ticket) => [ticket.code, ticketFrom(ticket)]))
}

/** A list with what happened at this door since; who is on no list has a ticket of their own here. */
export function withPassages(
  tickets: ReadonlyMap<string, DoorTicket>,
  passages: readonly KeptPassage[],
): Map<string, DoorTicket> {
  const known = new Map(tickets)
  for (const { code, name = "", ...passage } of passages) {
    const ticket = known.get(code) ?? { ...unlisted, code, name }
    known.set(code, { ...ticket, passages: [...ticket.passages, { ...passage, at: new Date(passage.at) }] })
  }
  return known
}

/** Somebody with a ticket that is on no list of ours, as far as the door can tell. */
export const unlisted: Omit<DoorTicket, "code" | "name"> = {
  formerCodes: [],
  organisation: "",
  products: [],
  isStanding: true,
  isOnList: true,
  passages: [],
}

const unsentKey = (listId: string) => `samling-door-${listId}`
const asideKey = (listId: string) => `samling-door-aside-${listId}`
const ofPassages = "samling-door-passages-"
const passagesKey = (listId: string) => `${ofPassages}${listId}`

/** What this browser has not told yet, also after it was closed. Codes and instants, no names. */
export const keptUnsent = (listId: string): Unsent[] => kept(unsentKey(listId))
export const keepUnsent = (listId: string, unsent: readonly Unsent[]): void => keep(unsentKey(listId), unsent)

/** What was told and the server could not take: it stands aside, so that the rest is told. */
export const keptAside = (listId: string): Unsent[] => kept(asideKey(listId))
export const keepAside = (listId: string, aside: readonly Unsent[]): void => keep(asideKey(listId), aside)

export const keptPassages = (listId: string): KeptPassage[] => kept(passagesKey(listId))
export const keepPassages = (listId: string, passages: readonly KeptPassage[]): void =>
  keep(passagesKey(listId), passages)

/** Forgets what happened at a door, unless some of it is untold. */
export function forgetPassages(listId: string): void {
  if (keptUnsent(listId).length === 0 && keptAside(listId).length === 0) keepPassages(listId, [])
}

/** The lists at whose doors something happened that this browser keeps. */
export function listsWithPassages(): string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? "")
    return keys.filter((key) => key.startsWith(ofPassages)).map((key) => key.slice(ofPassages.length))
  } catch {
    return []
  }
}

/** Those of the passages that are among the untold. */
export function untoldOf(passages: readonly KeptPassage[], untold: readonly Unsent[]): KeptPassage[] {
  return passages.filter((one) =>
    untold.some(({ code, decided }) => code === one.code && decided?.at === one.at),
  )
}

function kept<Row>(key: string): Row[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(rows) ? rows : []
  } catch {
    return []
  }
}

function keep(key: string, rows: readonly unknown[]): void {
  try {
    if (rows.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(rows))
  } catch {
    // A full or forbidden store: what is not told yet stays on the page, which asks before it is left.
  }
}
