import type { Tx } from "#platform/database/client.ts"

/**
 * Takes the boundaries that are in use out of it. Two who change them at once take turns, and the later one stays:
 * while none is in use there is no row that they could wait for.
 */
export async function takeOutOfUse(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "BoundarySet" IN SHARE ROW EXCLUSIVE MODE`
  await tx.boundarySet.updateMany({ where: { inUseSince: { not: null } }, data: { inUseSince: null } })
}
