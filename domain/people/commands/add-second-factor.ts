import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { newFactorSecret } from "../second-factor.ts"

/**
 * Begins to set up the second factor: a fresh secret that counts for nothing until a code of it was typed. One that
 * was begun before is forgotten.
 * @throws NotAllowed, Closed when it is set up already
 */
export async function addSecondFactor(actor: Actor): Promise<void> {
  const personId = personIdOf(actor)
  demand(actor, "people.secondFactor", { ownerId: personId })
  if (!personId) throw new NotFound("person")
  try {
    await transaction(async (tx) => {
      await tx.secondFactor.deleteMany({ where: { personId, confirmedAt: null } })
      await tx.secondFactor.create({
        data: { personId, secret: newFactorSecret(), createdAt: now() },
        select: { personId: true },
      })
    })
  } catch (error) {
    if (violates(error, "SecondFactor_pkey")) throw new Closed("people.factorAlready")
    throw error
  }
}
