import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import type { MoveSession } from "../input.ts"
import { seated } from "../seated.ts"
import { demandFree, lockProgramme, lockSpeakers } from "../session-clashes.ts"

/**
 * Moves a session of the working programme to other hours or another room of its event; all else stays.
 * @throws NotAllowed, NotFound, Stale, InvalidInput (also when the room or a speaker is taken)
 */
export async function moveSession(
  actor: Actor,
  { id, version, roomId, startsAt, endsAt }: MoveSession,
): Promise<{ version: number }> {
  demand(actor, "events.manage")
  if (endsAt < startsAt) throw new InvalidInput({ endsAt: ["programme.taken.ends"] })
  return transaction(async (tx) => {
    const known = await tx.session.findUnique({ where: { id }, select: { eventId: true } })
    if (!known) throw new NotFound("session")
    const { eventId } = known
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const session = await tx.session.findUnique({
      where: { id },
      select: { version: true, title: true, speakers: { select: { speakerId: true } } },
    })
    if (!session) throw new NotFound("session")
    if (session.version !== version) throw new Stale(session.version)
    if (roomId && (await tx.room.count({ where: { id: roomId, eventId } })) === 0) throw new NotFound("room")
    const speakerIds = session.speakers.map(({ speakerId }) => speakerId)
    await lockSpeakers(tx, speakerIds)
    await demandFree(tx, { id, eventId, roomId, speakerIds, startsAt, endsAt })
    const moved = await seated(() =>
      tx.session.update({
        where: { id },
        data: { roomId, startsAt, endsAt, version: { increment: 1 } },
        select: { version: true },
      }),
    )
    const details = { session: id, title: session.title, startsAt: startsAt.toISOString() }
    await audit(tx, actor, "events.sessionMoved", { type: "event", id: eventId }, details)
    return moved
  })
}
