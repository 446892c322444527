import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** Whether the actor, a person, has set up the second factor and confirmed it. @throws NotAllowed */
export async function deskHasSecondFactor(actor: Actor): Promise<boolean> {
  if (actor.kind !== "person") return false
  demand(actor, "people.secondFactor", { ownerId: actor.personId })
  const factor = await db.secondFactor.findUnique({
    where: { personId: actor.personId },
    select: { confirmedAt: true },
  })
  return factor?.confirmedAt != null
}
