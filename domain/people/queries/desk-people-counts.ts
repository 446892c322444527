import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** How many persons (the erased not counted) and organisations there are; 0 for those who may not see them. */
export async function deskPeopleCounts(actor: Actor): Promise<{ people: number; organisations: number }> {
  if (!allows(actor, "people.read")) return { people: 0, organisations: 0 }
  const [people, organisations] = await Promise.all([
    db.person.count({ where: { erasedAt: null } }),
    db.organisation.count(),
  ])
  return { people, organisations }
}
