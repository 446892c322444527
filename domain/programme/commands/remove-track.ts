import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { lockProgramme } from "../session-clashes.ts"

/** Takes a track out of an event, where no session has it. @throws NotAllowed, NotFound, Closed while sessions have it */
export async function removeTrack(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const track = await tx.track.findUnique({ where: { id }, select: { eventId: true, name: true } })
    if (!track) throw new NotFound("track")
    const { eventId, name } = track
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const count = await tx.session.count({ where: { trackId: id } })
    if (count > 0) throw new Closed("programme.trackInUse", { count })
    const gone = await tx.track.deleteMany({ where: { id } })
    if (gone.count === 0) throw new NotFound("track")
    await audit(tx, actor, "events.trackRemoved", { type: "event", id: eventId }, { track: id, name })
    return { eventId }
  })
}
