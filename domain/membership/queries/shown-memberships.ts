import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { addDays, dateOfDay, dayInCopenhagen, instantOf, now } from "#platform/time/time.ts"
import { withStandingTerm } from "../standing-term.ts"

export interface ShownMembership {
  readonly name: string
  /** The day its first term began; null when it is no member today. */
  readonly memberSinceOn: Date | null
}

/**
 * Whether the organisations of a municipality are members, of those that let it be told; of all others nothing is said,
 * not that they are none. True until the day is over, when a term may begin or end.
 */
export async function shownMemberships(
  actor: Actor,
  municipalityCode: string,
): Promise<{ organisations: ShownMembership[]; trueUntil: Date | null }> {
  demand(actor, "membership.readShown")
  const at = now()
  const found = await db.organisation.findMany({
    where: { municipalityCode, membershipShown: true },
    select: {
      name: true,
      memberships: {
        where: withStandingTerm(at),
        select: { terms: { select: { fromOn: true }, orderBy: { fromOn: "asc" }, take: 1 } },
      },
    },
    orderBy: { name: "asc" },
  })
  const today = dateOfDay(dayInCopenhagen(at))
  const organisations = found.map(({ name, memberships }) => {
    const since = memberships
      .flatMap(({ terms }) => terms.map(({ fromOn }) => fromOn))
      .filter((fromOn) => fromOn <= today)
      .toSorted((one, other) => one.getTime() - other.getTime())
    return { name, memberSinceOn: since[0] ?? null }
  })
  const midnight = instantOf(addDays(dayInCopenhagen(at), 1))
  return { organisations, trueUntil: organisations.length > 0 ? midnight : null }
}
