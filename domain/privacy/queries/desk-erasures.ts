import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { erasedBy } from "#domain/people/rules/erasure.ts"
import { db } from "#platform/database/client.ts"

/** Who wishes to be erased, the one who waited longest first; nobody for those who may not erase. */
export async function deskErasures(actor: Actor): Promise<{ id: string; name: string; by: Date }[]> {
  if (!allows(actor, "privacy.erase")) return []
  const people = await db.person.findMany({
    where: { erasureAskedAt: { not: null }, erasedAt: null },
    select: { id: true, name: true, erasureAskedAt: true },
    orderBy: { erasureAskedAt: "asc" },
  })
  return people.flatMap(({ erasureAskedAt, ...person }) =>
    erasureAskedAt ? [{ ...person, by: erasedBy(erasureAskedAt) }] : [],
  )
}
