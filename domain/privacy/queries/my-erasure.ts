import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { type ErasurePlan, erasurePlan } from "../erasure-plan.ts"

/** What erasing the actor would take away, and what the accounts keep. @throws NotAllowed */
export async function myErasure(actor: Actor): Promise<ErasurePlan> {
  const id = personIdOf(actor)
  demand(actor, "privacy.readSelf", { ownerId: id })
  if (!id) throw new NotFound("person")
  return erasurePlan(id, now())
}
