import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import { instantOfLocal } from "#platform/time/time.ts"
import type { SaveSession } from "../input.ts"
import { roomNamed, trackNamed } from "../named-places.ts"
import { speakerNamed } from "../named-speaker.ts"
import { speakerLinesOf } from "../rules/speaker-lines.ts"
import { seated } from "../seated.ts"
import { demandFree, lockProgramme, lockSpeakers } from "../session-clashes.ts"

/**
 * Makes or changes a session of the working programme, with its speakers in the order of their lines. A room or a
 * track that is named for the first time is made along with it.
 * @throws NotAllowed, NotFound, Stale, Closed (the event has no dates), InvalidInput (also when the room or a speaker is taken)
 */
export async function saveSession(
  actor: Actor,
  { id, eventId, version, ...input }: SaveSession,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  const speakers = speakerLinesOf(input.speakers)
  const { room, track, products, ...facts } = sessionFacts(input)
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    if (id) await demandUnchanged(tx, { id, eventId, version })
    const roomId = await roomNamed(tx, eventId, room)
    const trackId = await trackNamed(tx, eventId, track)
    const speakerIds: string[] = []
    for (const speaker of speakers) speakerIds.push(await speakerNamed(tx, speaker))
    const wish = { ...facts, id, eventId, roomId, speakerIds }
    await lockSpeakers(tx, speakerIds)
    await demandFree(tx, wish)
    // Before the session is moved: whoever is taken off it may be elsewhere in its new hours.
    if (id) await tx.sessionSpeaker.deleteMany({ where: { sessionId: id } })
    const data = { ...facts, roomId, trackId }
    const saved = id
      ? await seated(() =>
          tx.session.update({
            where: { id },
            data: { ...data, version: { increment: 1 } },
            select: { id: true },
          }),
        )
      : await tx.session.create({ data: { ...data, eventId }, select: { id: true } })
    await openTo(tx, { sessionId: saved.id, eventId }, products)
    await tx.sessionSpeaker.createMany({
      data: speakerIds.map((speakerId, position) => ({ sessionId: saved.id, speakerId, position })),
    })
    const details = { session: saved.id, title: facts.title, isNew: !id }
    await audit(tx, actor, "events.sessionSaved", { type: "event", id: eventId }, details)
    return { id: saved.id, eventId }
  })
}

/** Says which tickets and add-ons of the event open a session; none: all do. */
async function openTo(
  tx: Tx,
  { sessionId, eventId }: { sessionId: string; eventId: string },
  products: readonly string[],
): Promise<void> {
  await tx.sessionProduct.deleteMany({ where: { sessionId } })
  const own = await tx.product.findMany({
    where: { eventId, id: { in: [...products] } },
    select: { id: true },
  })
  if (own.length < new Set(products).size) throw new NotFound("product")
  await tx.sessionProduct.createMany({ data: own.map(({ id: productId }) => ({ sessionId, productId })) })
}

/** @throws NotFound, Stale. Under the lock of the programme, so that it stays so until commit. */
async function demandUnchanged(
  tx: Tx,
  { id, eventId, version }: { id: string; eventId: string; version: number | null },
): Promise<void> {
  const known = await tx.session.findFirst({ where: { id, eventId }, select: { version: true } })
  if (!known) throw new NotFound("session")
  if (known.version !== version) throw new Stale(known.version)
}

function sessionFacts({
  startsAt: from,
  endsAt: to,
  speakers: _,
  ...facts
}: Omit<SaveSession, "id" | "eventId" | "version">) {
  const startsAt = instantOfLocal(from)
  const endsAt = instantOfLocal(to)
  if (endsAt < startsAt) throw new InvalidInput({ endsAt: ["programme.taken.ends"] })
  return { ...facts, startsAt, endsAt }
}
