import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound, Stale } from "#platform/refusal.ts"
import { lockProgramme } from "../session-clashes.ts"

/**
 * Takes a session off the working programme. Its speakers are kept for other sessions.
 * @throws NotAllowed, NotFound, Stale
 */
export async function removeSession(
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id }, select: { eventId: true, title: true } })
    if (!session) throw new NotFound("session")
    const { eventId, title } = session
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const standing = await tx.session.findUnique({ where: { id }, select: { version: true } })
    if (!standing) throw new NotFound("session")
    if (standing.version !== version) throw new Stale(standing.version)
    await tx.session.delete({ where: { id }, select: { id: true } })
    await audit(tx, actor, "events.sessionRemoved", { type: "event", id: eventId }, { session: id, title })
    return { eventId }
  })
}
