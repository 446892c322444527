import { SoldOut } from "../refusals.ts"

/** A quota as it stands: what is taken by positions, open offers and open holds, and what those ask for who still wait. */
export interface QuotaState {
  readonly id: string
  readonly size: number
  readonly taken: number
  /** Of what is taken: seats that others hold while they fill in the form, and may give back. */
  readonly held?: number
  /** Seats that people with the status WAITING ask for, of any product that draws on this quota. */
  readonly waiting: number
  /** Of these, what they would be offered if seats were offered now: a group that does not fit claims nothing. */
  readonly claimed: number
  readonly productIds: readonly string[]
}

/** Seats asked for, by product. */
export type SeatsByProduct = ReadonlyMap<string, number>

/**
 * Seats that someone who has not waited may take. A freed seat is never sold over the heads of those who wait for it:
 * what they would be offered is not free. A group that is too large for what there is keeps nobody from it.
 */
export function freeForNewcomers({ size, taken, claimed }: QuotaState): number {
  return Math.max(0, size - taken - claimed)
}

/**
 * Decides whether these seats can be taken. `held` are seats that an offer of one's own keeps, already counted as
 * taken; whoever takes them has waited, so others' waiting does not stand in the way of them.
 * @throws SoldOut with the first quota that is too small
 */
export function takeSeats(
  quotas: readonly QuotaState[],
  wanted: SeatsByProduct,
  held: SeatsByProduct = new Map(),
): void {
  for (const quota of quotas) {
    // Seats kept under one product serve another that draws on the same quota: they are given up as these are taken.
    const newcomers = countOf(quota, wanted) - countOf(quota, held)
    if (newcomers > 0 && newcomers > freeForNewcomers(quota))
      throw new SoldOut(quota.id, freeForNewcomers(quota), quota.productIds)
  }
}

function countOf({ productIds }: QuotaState, seats: SeatsByProduct): number {
  return productIds.reduce((sum, id) => sum + (seats.get(id) ?? 0), 0)
}

/** How many of each product these lines are. */
export function countByProduct(lines: readonly { productId: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { productId } of lines) counts.set(productId, (counts.get(productId) ?? 0) + 1)
  return counts
}

export type SeatsShown =
  | { readonly kind: "open" }
  | { readonly kind: "available" | "few"; readonly free: number; readonly size: number }
  | { readonly kind: "held" }
  | { readonly kind: "soldOut" }

/** What a page says of a product's seats: the scarcest of its quotas. "open" is without limit. */
export function seatsShown(quotas: readonly QuotaState[]): SeatsShown {
  const scarcest = quotas.toSorted((a, b) => freeForNewcomers(a) - freeForNewcomers(b))[0]
  if (!scarcest) return { kind: "open" }
  const free = freeForNewcomers(scarcest)
  // What others hold may come free in a moment, if nobody waits for it.
  if (free === 0) return (scarcest.held ?? 0) > scarcest.waiting ? { kind: "held" } : { kind: "soldOut" }
  return { kind: free <= Math.max(5, scarcest.size * 0.1) ? "few" : "available", free, size: scarcest.size }
}

/** Whether nobody can take a seat now: all are taken, or held by others for a moment. */
export function isGone({ kind }: SeatsShown): boolean {
  return kind === "soldOut" || kind === "held"
}
