import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { CollectionInput } from "../input.ts"
import { layOut } from "../lay-out.ts"
import { managedCollection } from "../managed-collection.ts"

/**
 * Closes a collection now, if it is not over, and lays its answers into the draft of the figures, which is published as
 * any other. Done again, after an answer by phone, it lays them anew.
 * @throws NotAllowed, NotFound, Closed before it opened, where nobody was invited, and when a category that was answered
 * is gone
 */
export async function closeCollection(
  actor: Actor,
  { entryId }: CollectionInput,
): Promise<{ entryId: string; answered: number; release: number }> {
  demand(actor, "collecting.manage")
  return transaction(async (tx) => {
    const { editionId, opensAt, closesAt } = await managedCollection(tx, entryId)
    const at = now()
    if (at <= opensAt) throw new Closed("collecting.notOpen")
    return { entryId, ...(await layOut(tx, actor, { entryId, editionId, closesAt }, at)) }
  })
}
