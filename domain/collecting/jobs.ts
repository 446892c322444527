import { system } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { layOut } from "./lay-out.ts"
import { managedCollection } from "./managed-collection.ts"

/**
 * Lays the answers of collections whose time is over into the figures; each once, until it is opened again. One that
 * nobody was invited to has none.
 */
export async function layOutClosed(): Promise<void> {
  const over = await db.collection.findMany({
    where: {
      closesAt: { lte: now() },
      laidAt: null,
      invitations: { some: {} },
      edition: { page: { entry: { status: { not: "TRASHED" } } } },
    },
    select: { edition: { select: { page: { select: { entryId: true } } } } },
  })
  for (const { edition } of over) {
    if (!edition.page) continue
    try {
      await layOutIfOver(edition.page.entryId)
    } catch (error) {
      // A category that is gone: staff are told when they open the board, and the others are not kept waiting.
      if (!isRefusal(error)) throw error
      log.warn({ part: "collecting", reason: error.code, values: error.values }, "Answers were not laid out")
    }
  }
}

/** Asked again under the lock: staff may have given it more time, or closed it, in the very moment in which it was found. */
async function layOutIfOver(entryId: string): Promise<void> {
  await transaction(async (tx) => {
    const { editionId, closesAt, laidAt } = await managedCollection(tx, entryId)
    const at = now()
    if (closesAt > at || laidAt !== null) return
    await layOut(tx, system("collecting.layOutClosed"), { entryId, editionId, closesAt }, at)
  })
}

/**
 * Forgets who was asked in collections that closed before this instant: names, addresses and links, and what they
 * remarked. What the municipalities answered stays. @returns how many were forgotten
 */
export async function forgetRespondents(before: Date): Promise<number> {
  const invitation = { collection: { closesAt: { lt: before } } }
  const { count } = await db.respondent.deleteMany({ where: { invitation } })
  await db.response.updateMany({ where: { invitation, remark: { not: "" } }, data: { remark: "" } })
  return count
}
