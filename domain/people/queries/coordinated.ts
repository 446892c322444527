import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"

/** The organisations that the actor coordinates today, by name; none for everybody else. */
export async function coordinated(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== "person") return []
  const own = actor.coordinates.filter((organisationId) =>
    allows(actor, "people.keepRoster", { organisationId }),
  )
  return db.organisation.findMany({
    where: { id: { in: own } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  })
}
