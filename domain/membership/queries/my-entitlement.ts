import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { Entitlement } from "../rules/entitlement.ts"
import { entitlementsOf } from "./entitlements.ts"

/** What the actor is entitled to today, with its reason. @throws NotAllowed */
export async function myEntitlement(actor: Actor): Promise<Entitlement> {
  demand(actor, "membership.read", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { email } = actor
  const found = (await entitlementsOf([{ email }], now())).get(email)
  if (!found) throw new NotFound("person")
  return found
}
