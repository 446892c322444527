import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import type { MailingInput } from "../input.ts"
import { lockedMailing } from "../locked-mailing.ts"

/** Throws away a letter that was not sent. @throws NotAllowed, NotFound, Stale, Closed (it was sent) */
export async function removeMailing(
  actor: Actor,
  { id, version }: MailingInput,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.manage")
  return transaction(async (tx) => {
    const { eventId } = await lockedMailing(tx, id, version)
    await tx.mailing.delete({ where: { id } })
    await audit(tx, actor, "events.mailingRemoved", { type: "event", id: eventId }, { mailing: id })
    return { id, eventId }
  })
}
