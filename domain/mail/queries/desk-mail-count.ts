import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many mails have not left yet, those that failed included; 0 for those who may not see the post. */
export async function deskMailCount(actor: Actor): Promise<number> {
  if (!allows(actor, "mail.read")) return 0
  return db.outboxMessage.count({
    where: { status: { in: ["QUEUED", "HELD", "SENDING", "RETRY", "FAILED"] } },
  })
}
