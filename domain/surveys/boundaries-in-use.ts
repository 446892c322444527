import type { Tx } from "#platform/database/client.ts"

/**
 * Those who change which boundaries are in use, or throw some away, take turns until commit: to be taken before anything
 * is read. While none is in use there is no row that they could wait for.
 */
export async function lockBoundaries(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "BoundarySet" IN SHARE ROW EXCLUSIVE MODE`
}

/** Takes the boundaries that are in use out of it; of two who do at once the later one stays. */
export async function takeOutOfUse(tx: Tx): Promise<void> {
  await lockBoundaries(tx)
  await tx.boundarySet.updateMany({ where: { inUseSince: { not: null } }, data: { inUseSince: null } })
}
