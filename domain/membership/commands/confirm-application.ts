import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { hashOf, isSameHash } from "#domain/people/secrets.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { ConfirmApplication } from "../input.ts"
import { lockedApplication } from "../locked-application.ts"
import { applicationAfter, isConfirmable } from "../rules/application.ts"

/**
 * Confirms that the address of an application is its applicant's, by the secret that was mailed there; from now on it
 * waits for an answer.
 * @throws NotFound, Closed when the secret is wrong, too old or used, or another application of the address waits
 */
export async function confirmApplication(
  actor: Actor,
  { code, token }: ConfirmApplication,
): Promise<{ code: string }> {
  demand(actor, "membership.apply")
  try {
    return await transaction(async (tx) => {
      const application = await lockedApplication(tx, { code })
      const { id, createdAt } = application
      const at = now()
      const status = applicationAfter(application.status, "confirm")
      if (
        !isSameHash(application.confirmHash, hashOf(token)) ||
        !isConfirmable({ status: "DRAFT", createdAt }, at)
      ) {
        throw new Closed("membership.application.linkOver")
      }
      await tx.membershipApplication.update({
        where: { id },
        data: { status, submittedAt: at },
        select: { id: true },
      })
      await audit(tx, actor, "membership.applied", { type: "application", id })
      return { code }
    })
  } catch (error) {
    if (violates(error, "MembershipApplication_one_open")) throw new Closed("membership.application.waits")
    throw error
  }
}
