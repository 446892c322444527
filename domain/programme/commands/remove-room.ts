import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { lockProgramme } from "../session-clashes.ts"

/** Takes a room out of an event, where no session has it. @throws NotAllowed, NotFound, Closed while sessions have it */
export async function removeRoom(actor: Actor, { id }: { id: string }): Promise<{ eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const room = await tx.room.findUnique({ where: { id }, select: { eventId: true, name: true } })
    if (!room) throw new NotFound("room")
    const { eventId, name } = room
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const count = await tx.session.count({ where: { roomId: id } })
    if (count > 0) throw new Closed("programme.roomInUse", { count })
    const gone = await tx.room.deleteMany({ where: { id } })
    if (gone.count === 0) throw new NotFound("room")
    await audit(tx, actor, "events.roomRemoved", { type: "event", id: eventId }, { room: id, name })
    return { eventId }
  })
}
