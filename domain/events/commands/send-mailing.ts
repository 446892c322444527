import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { instantOfLocal, now } from "#platform/time/time.ts"
import type { SendMailing } from "../input.ts"
import { lockedMailing } from "../locked-mailing.ts"

/**
 * Lets a letter go out as it stands: at once, or at a minute to come. Who gets it is found when it goes.
 * @throws NotAllowed, NotFound, Stale, Closed (it was sent), InvalidInput (a minute that is over)
 */
export async function sendMailing(
  actor: Actor,
  { id, version, sendAt }: SendMailing,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const { eventId } = await lockedMailing(tx, id, version)
    const at = sendAt ? instantOfLocal(sendAt) : now()
    if (sendAt && at < now()) throw new InvalidInput({ sendAt: ["mailings.timeOver"] })
    await tx.mailing.update({
      where: { id },
      data: { status: "SCHEDULED", sendAt: at, version: { increment: 1 } },
    })
    await enqueue(tx, "events.sendMailings", {}, { startAfter: at })
    await audit(
      tx,
      actor,
      "events.mailingScheduled",
      { type: "event", id: eventId },
      { mailing: id, at: at.toISOString() },
    )
    return { id, eventId }
  })
}
