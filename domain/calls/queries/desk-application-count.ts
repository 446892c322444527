import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many applications wait for a decision; 0 for those who may not read them. */
export async function deskApplicationCount(actor: Actor): Promise<number> {
  return allows(actor, "calls.applications") ? db.application.count({ where: { status: "SUBMITTED" } }) : 0
}
