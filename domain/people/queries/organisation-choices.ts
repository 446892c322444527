import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OrganisationKind } from "#platform/database/enums.ts"

/** All organisations to choose among, by name. @throws NotAllowed */
export async function organisationChoices(
  actor: Actor,
): Promise<{ id: string; name: string; kind: OrganisationKind }[]> {
  demand(actor, "people.read")
  return db.organisation.findMany({
    select: { id: true, name: true, kind: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
}
