import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { type DeskMembership, membershipColumns, shownMembership } from "../shown-membership.ts"

/** The memberships of a person or of an organisation. @throws NotAllowed */
export async function membershipsOf(
  actor: Actor,
  holder: { personId: string } | { organisationId: string },
): Promise<DeskMembership[]> {
  demand(actor, "membership.read", {
    ownerId: "personId" in holder ? holder.personId : null,
    organisationId: "organisationId" in holder ? holder.organisationId : null,
  })
  const found = await db.membership.findMany({
    where: holder,
    select: membershipColumns,
    orderBy: { createdAt: "desc" },
  })
  return found.map(shownMembership)
}
