import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type Roster, roster } from "./roster.ts"

/**
 * The people of each organisation that the actor coordinates, to pick from when signing up. Nobody's but the own:
 * visitors, and members who coordinate nothing, get none.
 */
export async function rosters(actor: Actor): Promise<Roster[]> {
  if (actor.kind !== "person") return []
  const own = actor.coordinates.filter((organisationId) => allows(actor, "people.roster", { organisationId }))
  return Promise.all(own.map((organisationId) => roster(actor, organisationId)))
}
