import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { NotFound } from "#platform/refusal.ts"
import { managedEvent } from "../managed-event.ts"

/** Takes a session off the programme. Its speakers are kept for other sessions. @throws NotAllowed, NotFound */
export async function removeSession(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id }, select: { eventId: true, title: true } })
    if (!session) throw new NotFound("session")
    const { eventId, title } = session
    await managedEvent(tx, eventId)
    const { count } = await tx.session.deleteMany({ where: { id } })
    if (count === 0) throw new NotFound("session")
    await audit(tx, actor, "events.sessionRemoved", { type: "event", id: eventId }, { session: id, title })
    await forgetPublicPages(tx)
    return { eventId }
  })
}
