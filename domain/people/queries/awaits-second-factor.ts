import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Whether the actor is staff who has set up a second factor and not given it in this session yet. */
export async function awaitsSecondFactor(actor: Actor): Promise<boolean> {
  if (actor.kind !== "person") return false
  demand(actor, "people.secondFactor", { ownerId: actor.personId })
  const waiting = await db.signInSession.count({
    where: {
      id: actor.sessionId,
      secondFactorAt: null,
      person: { secondFactor: { confirmedAt: { not: null } }, roles: { some: {} } },
    },
  })
  return waiting > 0
}
