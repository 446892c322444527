import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { log } from "#platform/log/log.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { closeCollection } from "./commands/close-collection.ts"

/** Lays the answers of collections whose time is over into the figures; each once, until it is opened again. */
export async function layOutClosed(): Promise<void> {
  const over = await db.collection.findMany({
    where: {
      closesAt: { lte: now() },
      laidAt: null,
      edition: { page: { entry: { status: { not: "TRASHED" } } } },
    },
    select: { edition: { select: { page: { select: { entryId: true } } } } },
  })
  for (const { edition } of over) {
    if (!edition.page) continue
    try {
      await closeCollection(system("collecting.layOutClosed"), { entryId: edition.page.entryId })
    } catch (error) {
      // A category that is gone: staff are told when they open the board, and the others are not kept waiting.
      if (!isRefusal(error)) throw error
      log.warn({ part: "collecting", reason: error.code, values: error.values }, "Answers were not laid out")
    }
  }
}

/**
 * Forgets who was asked in collections that closed before this instant: names, addresses and links. What the
 * municipalities answered stays. @returns how many
 */
export async function forgetRespondents(before: Date): Promise<number> {
  const { count } = await db.respondent.deleteMany({
    where: { invitation: { collection: { closesAt: { lt: before } } } },
  })
  return count
}
