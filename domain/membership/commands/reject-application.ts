import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { Reject } from "../input.ts"
import { rejectedLetter } from "../letters.ts"
import { lockedApplication } from "../locked-application.ts"
import { applicationAfter } from "../rules/application.ts"

/** Says no to an application, in words that are mailed as they are. @throws NotAllowed, NotFound, Closed */
export async function rejectApplication(actor: Actor, { id, answer }: Reject): Promise<{ id: string }> {
  demand(actor, "membership.decide")
  return transaction(async (tx) => {
    const application = await lockedApplication(tx, { id })
    await tx.membershipApplication.update({
      where: { id },
      data: {
        status: applicationAfter(application.status, "reject"),
        answer,
        decidedAt: now(),
        decidedById: personIdOf(actor),
      },
      select: { id: true },
    })
    await audit(tx, actor, "membership.rejected", { type: "application", id })
    await sendLater(tx, rejectedLetter(application, answer))
    return { id }
  })
}
