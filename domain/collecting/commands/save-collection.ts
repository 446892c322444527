import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed, InvalidInput, Stale } from "#platform/refusal.ts"
import { instantOfLocal, now } from "#platform/time/time.ts"
import type { SaveCollection } from "../input.ts"
import { editionOf } from "../managed-collection.ts"

/**
 * Begins the collection of a survey's answers, or changes when it opens and closes and what its invitation says. Closing
 * later opens again what was closed.
 * @throws NotAllowed, NotFound, Stale, InvalidInput, Closed when the survey asks nothing yet
 */
export async function saveCollection(
  actor: Actor,
  { entryId, version, opensAt, closesAt, contactEmail, words }: SaveCollection,
): Promise<{ entryId: string; version: number }> {
  demand(actor, "collecting.manage")
  const times = { opensAt: instantOfLocal(opensAt), closesAt: instantOfLocal(closesAt) }
  if (times.closesAt <= times.opensAt) throw new InvalidInput({ closesAt: ["collecting.closesBefore"] })
  // Begun with a time that is over it would close at once, before anybody is asked.
  if (version === 0 && times.closesAt <= now())
    throw new InvalidInput({ closesAt: ["collecting.closesInPast"] })
  const facts = { ...times, contactEmail, words }
  try {
    return await transaction(async (tx) => {
      const editionId = await editionOf(tx, entryId)
      const asked = await tx.editionIndicator.count({ where: { editionId } })
      if (asked === 0) throw new Closed("collecting.nothingAsked")
      if (version === 0) {
        await tx.collection.create({ data: { editionId, ...facts }, select: { editionId: true } })
      } else {
        const { count } = await tx.collection.updateMany({
          where: { editionId, version },
          // Opened again, it is laid out again when it closes.
          data: {
            ...facts,
            version: version + 1,
            ...(times.closesAt > now() ? { laidAt: null } : {}),
          },
        })
        if (count === 0) throw new Stale(version)
      }
      const details = { opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString() }
      await audit(tx, actor, "collecting.saved", { type: "survey", id: entryId }, details)
      return { entryId, version: version + 1 }
    })
  } catch (error) {
    // Begun by a colleague a moment earlier.
    if (violates(error, "Collection_pkey")) throw new Stale(1)
    throw error
  }
}
