import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { GiveSecondFactor } from "../input.ts"
import { limitFactorTries, spendStep } from "../second-factor.ts"

/**
 * Takes a code of the person's app, after the mail: this session now holds the person's roles. Answers with where the
 * person was going, the desk when nowhere.
 * @throws NotAllowed, InvalidInput when the code is wrong or used, TooMany
 */
export async function checkSecondFactor(
  actor: Actor,
  { code, naeste }: Pick<GiveSecondFactor, "code" | "naeste">,
): Promise<{ nextPath: string }> {
  demand(actor, "people.secondFactor", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { personId, sessionId } = actor
  await limitFactorTries(personId)
  await transaction(async (tx) => {
    await spendStep(tx, personId, { code, isConfirmed: true })
    await tx.signInSession.updateMany({
      where: { id: sessionId, personId },
      data: { secondFactorAt: now() },
    })
    await audit(tx, actor, "people.secondFactorGiven", { type: "person", id: personId })
  })
  return { nextPath: naeste ?? "/admin" }
}
