import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import type { SaveRoom } from "../input.ts"
import { seated } from "../seated.ts"
import { lockProgramme } from "../session-clashes.ts"

/** Makes or changes a room of an event: name, seats and order. @throws NotAllowed, NotFound, Closed, InvalidInput (the name is another's) */
export async function saveRoom(
  actor: Actor,
  { id, eventId, ...facts }: SaveRoom,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const namesake = await tx.room.findFirst({
      where: { eventId, name: { equals: facts.name, mode: "insensitive" } },
      select: { id: true },
    })
    if (namesake && namesake.id !== id) throw new InvalidInput({ name: ["programme.nameTaken"] })
    if (id && (await tx.room.count({ where: { id, eventId } })) === 0) throw new NotFound("room")
    const saved = id
      ? await seated(() => tx.room.update({ where: { id }, data: facts, select: { id: true } }))
      : await tx.room.create({ data: { ...facts, eventId }, select: { id: true } })
    const details = { room: saved.id, ...facts }
    await audit(tx, actor, "events.roomSaved", { type: "event", id: eventId }, details)
    return { id: saved.id, eventId }
  })
}
