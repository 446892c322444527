import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import type { SaveSession } from "../input.ts"
import { managedEvent } from "../managed-event.ts"
import { type SpeakerLine, speakerLinesOf } from "../rules/speaker-lines.ts"
import { demandFree, lockProgramme } from "../session-clashes.ts"

/**
 * Makes or changes a session of the programme, with its speakers in the order of their lines.
 * @throws NotAllowed, NotFound, Closed (the event has no dates), InvalidInput (also when the room or a speaker is taken)
 */
export async function saveSession(
  actor: Actor,
  { id, eventId, ...input }: SaveSession,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  const speakers = speakerLinesOf(input.speakers)
  const facts = sessionFacts(input)
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    const known = id ? await tx.session.findFirst({ where: { id, eventId }, select: { id: true } }) : null
    if (id && !known) throw new NotFound("session")
    const speakerIds: string[] = []
    for (const speaker of speakers) speakerIds.push(await speakerId(tx, speaker))
    const wish = { ...facts, id, eventId, speakerIds }
    await lockProgramme(tx, wish)
    await demandFree(tx, wish)
    // Before the session is moved: whoever is taken off it may be elsewhere in its new hours.
    if (known) await tx.sessionSpeaker.deleteMany({ where: { sessionId: known.id } })
    const saved = known
      ? await tx.session.update({ where: { id: known.id }, data: facts, select: { id: true } })
      : await tx.session.create({ data: { ...facts, eventId }, select: { id: true } })
    await tx.sessionSpeaker.createMany({
      data: speakerIds.map((speakerId, position) => ({ sessionId: saved.id, speakerId, position })),
    })
    const details = { session: saved.id, title: facts.title, isNew: !known }
    await audit(tx, actor, "events.sessionSaved", { type: "event", id: eventId }, details)
    await forgetPublicPages(tx)
    return { id: saved.id, eventId }
  })
}

function sessionFacts({ title, description, room, ...times }: Omit<SaveSession, "id" | "eventId">) {
  const startsAt = instantOfLocal(times.startsAt)
  const endsAt = instantOfLocal(times.endsAt)
  if (endsAt < startsAt) throw new InvalidInput({ endsAt: ["events.sessionEndsBeforeStart"] })
  return { title, description, room, startsAt, endsAt }
}

/** Someone of the same name, title and organisation is the same speaker. */
async function speakerId(tx: Tx, speaker: SpeakerLine): Promise<string> {
  const known = await tx.speaker.findFirst({ where: speaker, select: { id: true }, orderBy: { id: "asc" } })
  return (known ?? (await tx.speaker.create({ data: speaker, select: { id: true } }))).id
}
