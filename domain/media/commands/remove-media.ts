import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { takeOut } from "../removal.ts"
import { removeFiles } from "../rendered-files.ts"

/**
 * Removes a picture or file that nothing public uses, nor anything that waits to be, with its files. Drafts and earlier
 * versions that show it say that it was removed.
 * @throws NotFound, NotAllowed, Closed when it is used
 */
export async function removeMedia(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  demand(actor, "media.remove")
  await removeFiles(await transaction((tx) => takeOut(tx, actor, id, "lose it")))
  return { id }
}
