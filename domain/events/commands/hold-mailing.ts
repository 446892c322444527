import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import type { MailingInput } from "../input.ts"
import { lockedMailing } from "../locked-mailing.ts"

/**
 * Holds back a letter that is to go out, until somebody sends it again.
 * @throws NotAllowed, NotFound, Stale, Closed (it was sent, or waits for nothing)
 */
export async function holdMailing(
  actor: Actor,
  { id, version }: MailingInput,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const { eventId, status } = await lockedMailing(tx, id, version)
    if (status !== "SCHEDULED") throw new Closed("mailings.notScheduled")
    await tx.mailing.update({ where: { id }, data: { status: "HELD", version: { increment: 1 } } })
    await audit(tx, actor, "events.mailingHeld", { type: "event", id: eventId }, { mailing: id })
    return { id, eventId }
  })
}
