import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import type { WithdrawApplication } from "../input.ts"
import { lockedApplication } from "../locked-application.ts"
import { applicationAfter } from "../rules/application.ts"

/** Takes an application back, by the secret of its receipt. @throws NotFound, Closed when it is decided */
export async function withdrawApplication(
  actor: Actor,
  { code }: WithdrawApplication,
): Promise<{ code: string }> {
  demand(actor, "membership.apply")
  return transaction(async (tx) => {
    const { id, ...application } = await lockedApplication(tx, { code })
    const status = applicationAfter(application.status, "withdraw")
    await tx.membershipApplication.update({ where: { id }, data: { status }, select: { id: true } })
    await audit(tx, actor, "membership.withdrawn", { type: "application", id })
    return { code }
  })
}
