import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { AffiliationFunction } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"

export interface RosterLine {
  readonly affiliationId: string
  readonly name: string
  readonly email: string
  readonly function: AffiliationFunction
  readonly title: string
  /** Days in Copenhagen, both included; "" for an end that is open. */
  readonly fromOn: string
  readonly toOn: string
}

export interface KeptRoster {
  readonly organisationId: string
  readonly name: string
  /** Who stands there today or from a day to come, by name. */
  readonly standing: readonly RosterLine[]
  /** Who has left, the last one first. */
  readonly left: readonly RosterLine[]
}

/**
 * The people of one organisation, now and before: name, address and function, and nothing else of them.
 * @throws NotAllowed for an organisation that the actor does not coordinate, NotFound
 */
export async function keptRoster(actor: Actor, organisationId: string): Promise<KeptRoster> {
  demand(actor, "people.keepRoster", { organisationId })
  const found = await db.organisation.findUnique({
    where: { id: organisationId },
    select: {
      name: true,
      affiliations: {
        where: { person: { erasedAt: null } },
        select: {
          id: true,
          function: true,
          title: true,
          fromOn: true,
          toOn: true,
          person: { select: { name: true, email: true } },
        },
        orderBy: [{ person: { name: "asc" } }, { fromOn: "asc" }, { id: "asc" }],
      },
    },
  })
  if (!found) throw new NotFound("organisation")
  const today = dayInCopenhagen(now())
  const lines = found.affiliations.map(
    ({ id, function: as, title, fromOn, toOn, person }): RosterLine => ({
      affiliationId: id,
      name: person.name,
      email: person.email ?? "",
      function: as,
      title: title ?? "",
      fromOn: dayOfDate(fromOn),
      toOn: toOn ? dayOfDate(toOn) : "",
    }),
  )
  const isLeft = ({ toOn }: RosterLine) => toOn !== "" && toOn < today
  return {
    organisationId,
    name: found.name,
    standing: lines.filter((line) => !isLeft(line)),
    left: lines.filter(isLeft).toSorted((a, b) => b.toOn.localeCompare(a.toOn)),
  }
}
