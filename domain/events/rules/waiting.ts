import type { QuotaState } from "./seats.ts"

/** Seats of a quota, and the products that draw on it. */
type Drawn = Pick<QuotaState, "id" | "size" | "taken" | "productIds">

export interface Waiting {
  readonly id: string
  readonly productId: string
  readonly seats: number
  readonly priority: number
  readonly enteredAt: Date
}

/** The order in which people wait: priority (the higher first), then who came first, then the id. */
export function inWaitingOrder<One extends Waiting>(entries: readonly One[]): One[] {
  return entries.toSorted(
    (a, b) =>
      b.priority - a.priority ||
      a.enteredAt.getTime() - b.enteredAt.getTime() ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

/**
 * Who is offered what is free now. A group waits as a group: it is offered all its seats or none. A group that does
 * not fit keeps its place, and the seats go to the next whom they suffice.
 */
export function whoIsOffered<One extends Waiting>(entries: readonly One[], quotas: readonly Drawn[]): One[] {
  const free = new Map(quotas.map((quota) => [quota.id, quota.size - quota.taken]))
  return inWaitingOrder(entries).filter(({ productId, seats }) => {
    const drawn = quotas.filter(({ productIds }) => productIds.includes(productId))
    if (drawn.some(({ id }) => (free.get(id) ?? 0) < seats)) return false
    for (const { id } of drawn) free.set(id, (free.get(id) ?? 0) - seats)
    return true
  })
}

/** How many seats of each quota go to those who wait, if what is free is offered now. */
export function claimedSeats(entries: readonly Waiting[], quotas: readonly Drawn[]): Map<string, number> {
  const offered = whoIsOffered(entries, quotas)
  const drawnBy = ({ productIds }: Drawn) =>
    offered
      .filter(({ productId }) => productIds.includes(productId))
      .reduce((sum, { seats }) => sum + seats, 0)
  return new Map(quotas.map((quota) => [quota.id, drawnBy(quota)]))
}
