import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import type { SaveSpeaker } from "../input.ts"

/**
 * Says who a speaker is, at every event they speak at: their page shows it at once.
 * @throws NotAllowed, NotFound (also when they speak at no session of this event), Stale, InvalidInput (no such picture)
 */
export async function saveSpeaker(
  actor: Actor,
  { id, eventId, version, ...facts }: SaveSpeaker,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    const speaker = await tx.speaker.findFirst({
      where: { id, sessions: { some: { session: { eventId } } } },
      select: { version: true },
    })
    if (!speaker) throw new NotFound("speaker")
    const { pictureId } = facts
    if (pictureId && (await tx.mediaAsset.count({ where: { id: pictureId, kind: "IMAGE" } })) === 0)
      throw new InvalidInput({ pictureId: ["programme.noSuchPicture"] })
    const { count } = await tx.speaker.updateMany({
      where: { id, version },
      data: { ...facts, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale(speaker.version)
    await audit(
      tx,
      actor,
      "events.speakerSaved",
      { type: "event", id: eventId },
      { speaker: id, name: facts.name },
    )
    await forgetPublicPages(tx)
    return { id, eventId }
  })
}
