import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { codesAnsweredFor } from "#domain/people/survey-contacts.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

/**
 * Who reads figures before anybody else does: members, whoever answers for an organisation or for its surveys, and those
 * who publish them. An account alone opens nothing.
 */
export async function readsEmbargoed(actor: Actor): Promise<boolean> {
  if (allows(actor, "surveys.publish")) return true
  if (actor.kind !== "person") return false
  if (actor.coordinates.length > 0) return true
  const { email, personId } = actor
  const at = now()
  if ((await entitlementsOf([{ email }], at)).get(email)?.isMember) return true
  return (await codesAnsweredFor(db, at, personId)).length > 0
}
