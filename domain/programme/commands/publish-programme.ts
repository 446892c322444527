import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { managedEvent } from "#domain/events/managed-event.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { PublishProgramme } from "../input.ts"
import { latestRelease } from "../releases.ts"
import { differences } from "../rules/differences.ts"
import { seatWaitingLater } from "../seat-waiting.ts"
import { lockProgramme } from "../session-clashes.ts"
import { tellOfRelease } from "../tell-of-release.ts"
import { workingProgramme } from "../working-programme.ts"

/**
 * Makes the working programme what the public sees: the next release, a copy that nobody changes any more. What people
 * have chosen follows, and from the second release on whom a change concerns is written to, once.
 * `after` is the release that whoever publishes has seen, 0 before the first.
 * @throws NotAllowed, NotFound, Stale (another was published meanwhile), Closed (it has no session, or nothing differs)
 */
export async function publishProgramme(
  actor: Actor,
  { eventId, after, note }: PublishProgramme,
): Promise<{ eventId: string; number: number }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    await managedEvent(tx, eventId)
    await lockProgramme(tx, eventId)
    const latest = await latestRelease(tx, eventId)
    if ((latest?.number ?? 0) !== after) throw new Stale(latest?.number ?? 0)
    const programme = await workingProgramme(tx, eventId)
    if (!latest && programme.sessions.length === 0) throw new Closed("programme.nothingToPublish")
    if (latest && differences(latest.programme, programme).length === 0)
      throw new Closed("programme.nothingDiffers", { number: latest.number })
    const number = after + 1
    const release = await tx.programmeRelease.create({
      data: {
        eventId,
        number,
        note,
        publishedAt: now(),
        publishedById: personIdOf(actor),
        programme: JSON.parse(JSON.stringify(programme)),
      },
      select: { id: true },
    })
    const told = latest
      ? await tellOfRelease(tx, { id: release.id, eventId, note, before: latest.programme, after: programme })
      : 0
    const details = { release: release.id, number, told }
    await audit(tx, actor, "events.programmePublished", { type: "event", id: eventId }, details)
    await seatWaitingLater(tx, eventId)
    await forgetPublicPages(tx)
    return { eventId, number }
  })
}
