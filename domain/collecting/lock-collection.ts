import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { collectionState } from "./rules/collection-state.ts"

interface Times {
  opensAt: Date
  closesAt: Date
  contactEmail: string
  laidAt: Date | null
}

/**
 * Locks the collection of an edition until commit. Those who send an answer wait here for each other, and for staff who
 * close it: nothing is taken that the closing has not seen. An edition has 98 answers, so the queue is short.
 * @throws NotFound
 */
export async function lockCollection(tx: Tx, editionId: string): Promise<Times> {
  const [row] = await tx.$queryRaw<Times[]>`
    SELECT "opensAt", "closesAt", "contactEmail", "laidAt" FROM "Collection" WHERE "editionId" = ${editionId}::uuid FOR UPDATE`
  if (!row) throw new NotFound("collection")
  return row
}

/**
 * The same, for respondents. @returns the instant at which it was open: that of the lock, not that of the press
 * @throws NotFound, Closed before it opens and once it is closed
 */
export async function lockOpenCollection(tx: Tx, editionId: string): Promise<Date> {
  const times = await lockCollection(tx, editionId)
  const at = now()
  const state = collectionState(times, at)
  if (state === "before") throw new Closed("collecting.notOpen")
  if (state === "closed") throw new Closed("collecting.closed", { email: times.contactEmail })
  return at
}
