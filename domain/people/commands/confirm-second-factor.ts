import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { limitFactorTries, spendStep } from "../second-factor.ts"

/**
 * Confirms the second factor by a first code of the app. From now on the person's roles hold only in sessions that
 * have given a code; this one has.
 * @throws NotAllowed, InvalidInput when the code is wrong, TooMany
 */
export async function confirmSecondFactor(actor: Actor, { code }: { code: string }): Promise<void> {
  demand(actor, "people.secondFactor", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { personId, sessionId } = actor
  await limitFactorTries(personId)
  await transaction(async (tx) => {
    await spendStep(tx, personId, { code, isConfirmed: false })
    await tx.signInSession.updateMany({
      where: { id: sessionId, personId },
      data: { secondFactorAt: now() },
    })
    await audit(tx, actor, "people.secondFactorAdded", { type: "person", id: personId })
  })
}
