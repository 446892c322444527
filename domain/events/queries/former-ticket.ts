import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Whether this was the secret of a ticket whose seat somebody else has now. */
export async function isFormerTicket(actor: Actor, code: string): Promise<boolean> {
  demand(actor, "events.readOrder")
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code)) return false
  return (await db.seatVersion.count({ where: { code } })) > 0
}
