import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many sign-ups stand; 0 for those who may not see participants. */
export async function deskOrderCount(actor: Actor): Promise<number> {
  return allows(actor, "events.participants") ? db.order.count({ where: { status: "CONFIRMED" } }) : 0
}
