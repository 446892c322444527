import type { CheckinKind } from "#platform/database/enums.ts"

/** What happened to a ticket at a door, and when. */
export interface Passage {
  readonly kind: CheckinKind
  readonly at: Date
  readonly door: string
}

/** A ticket as a door knows it. */
export interface DoorTicket {
  /** Not given up. */
  readonly isStanding: boolean
  /** Has what this list is about: the dinner, say. */
  readonly isOnList: boolean
  /** Scanned by the code that opens it now, not by one from before somebody else got the seat. */
  readonly isCurrent: boolean
}

export type Verdict =
  | { readonly kind: "IN" | "OUT" }
  | { readonly kind: "DENIED"; readonly reason: Denial; readonly earlier: Passage | null }

export type Denial = "already" | "cancelled" | "notOnList" | "passedOn"

/**
 * What becomes of a ticket that asks to come in or to be let out again, after what happened to it before. The same rule
 * decides at the door without a line and on the server.
 */
export function verdictOf(
  { isStanding, isOnList, isCurrent }: DoorTicket,
  wish: "IN" | "OUT",
  passages: readonly Passage[],
): Verdict {
  if (wish === "OUT") return { kind: "OUT" }
  if (!isCurrent) return { kind: "DENIED", reason: "passedOn", earlier: null }
  if (!isStanding) return { kind: "DENIED", reason: "cancelled", earlier: null }
  if (!isOnList) return { kind: "DENIED", reason: "notOnList", earlier: null }
  const latest = latestOf(passages)
  if (latest?.kind === "IN") return { kind: "DENIED", reason: "already", earlier: latest }
  return { kind: "IN" }
}

/** Whether somebody is inside, whatever the order in which the doors told what happened. */
export function isInside(passages: readonly Passage[]): boolean {
  return latestOf(passages)?.kind === "IN"
}

/** The last time in or out; of two at one instant, the one out. */
function latestOf(passages: readonly Passage[]): Passage | undefined {
  return passages
    .filter(({ kind }) => kind !== "DENIED")
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.kind.localeCompare(a.kind))[0]
}
