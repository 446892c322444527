import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { NotAllowed, NotFound } from "#platform/refusal.ts"
import type { RemoveSecondFactor } from "../input.ts"

/**
 * Takes the second factor away: one's own, in a session that has given it, or as an administrator that of someone who
 * has lost the telephone.
 * @throws NotAllowed, NotFound when there is none
 */
export async function removeSecondFactor(
  actor: Actor,
  input: RemoveSecondFactor,
): Promise<{ personId: string }> {
  const personId = input.personId ?? personIdOf(actor)
  const isOwn = personId !== null && personId === personIdOf(actor)
  if (isOwn) demand(actor, "people.secondFactor", { ownerId: personId })
  else demand(actor, "people.grantRole")
  if (!personId) throw new NotFound("person")
  return transaction(async (tx) => {
    if (isOwn) await demandGiven(tx, actor)
    const { count } = await tx.secondFactor.deleteMany({ where: { personId } })
    if (count === 0) throw new NotFound("second factor")
    await audit(tx, actor, "people.secondFactorRemoved", { type: "person", id: personId }, { isOwn })
    return { personId }
  })
}

/** Who has only the mailbox must not be able to do away with what stands beside it. */
async function demandGiven(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind !== "person") throw new NotAllowed("people.secondFactor")
  const given = await tx.signInSession.count({
    where: {
      id: actor.sessionId,
      OR: [{ secondFactorAt: { not: null } }, { person: { secondFactor: { confirmedAt: null } } }],
    },
  })
  if (given === 0) throw new NotAllowed("people.secondFactor")
}
