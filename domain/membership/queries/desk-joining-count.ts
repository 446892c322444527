import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many applications wait for an answer; 0 for those who may not see them. */
export async function deskJoiningCount(actor: Actor): Promise<number> {
  if (!allows(actor, "membership.decide")) return 0
  return db.membershipApplication.count({ where: { status: "SUBMITTED" } })
}
