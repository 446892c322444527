import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { now } from "#platform/time/time.ts"
import { type ErasurePlan, erasurePlan } from "../erasure-plan.ts"

/** What erasing a person would take away, and what is in its way. @throws NotAllowed, NotFound */
export async function deskErasure(actor: Actor, personId: string): Promise<ErasurePlan> {
  demand(actor, "privacy.erase")
  return erasurePlan(personId, now())
}
