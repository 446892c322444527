import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MembershipHolder } from "#platform/database/enums.ts"

/** The kinds of membership there are, and for whom each is. @throws NotAllowed */
export async function membershipTypes(
  actor: Actor,
): Promise<{ key: string; name: string; holder: MembershipHolder }[]> {
  demand(actor, "membership.read")
  return db.membershipType.findMany({
    select: { key: true, name: true, holder: true },
    orderBy: [{ holder: "desc" }, { key: "asc" }],
  })
}
