import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many pictures and files there are; 0 for those who may not see them. */
export async function deskMediaCount(actor: Actor): Promise<number> {
  return allows(actor, "media.read") ? db.mediaAsset.count() : 0
}
