import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { takeOut } from "../removal.ts"
import { removeFiles } from "../rendered-files.ts"

/**
 * Removes each of these that nothing uses, drafts included, one by one: what somebody began to use since stays, and so does what is gone
 * already. @returns how many went and how many stayed
 */
export async function removeSeveral(
  actor: Actor,
  { ids }: { ids: readonly string[] },
): Promise<{ removed: number; stayed: number }> {
  demand(actor, "media.remove")
  let removed = 0
  for (const id of new Set(ids)) {
    try {
      await removeFiles(await transaction((tx) => takeOut(tx, actor, id, "keep it")))
      removed += 1
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  return { removed, stayed: new Set(ids).size - removed }
}
