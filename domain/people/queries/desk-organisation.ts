import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { AffiliationFunction, OrganisationKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate, now } from "#platform/time/time.ts"

export interface DeskOrganisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly gln: string
  readonly municipalityCode: string
  readonly membershipShown: boolean
  readonly people: readonly {
    readonly affiliationId: string
    readonly personId: string
    readonly name: string
    readonly email: string
    readonly function: AffiliationFunction
    readonly title: string
    /** Days in Copenhagen, both included; "" for an end that is open. */
    readonly fromOn: string
    readonly toOn: string
    readonly isOver: boolean
  }[]
}

/** One organisation as the desk sees it, with everybody who stands or stood there. @throws NotAllowed, NotFound */
export async function deskOrganisation(actor: Actor, id: string): Promise<DeskOrganisation> {
  demand(actor, "people.read")
  const found = await db.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      kind: true,
      cvr: true,
      gln: true,
      municipalityCode: true,
      membershipShown: true,
      affiliations: {
        where: { person: { erasedAt: null } },
        select: {
          id: true,
          personId: true,
          function: true,
          title: true,
          fromOn: true,
          toOn: true,
          person: { select: { name: true, email: true } },
        },
        orderBy: [{ person: { name: "asc" } }, { fromOn: "desc" }],
      },
    },
  })
  if (!found) throw new NotFound("organisation")
  const { cvr, gln, municipalityCode, affiliations, ...organisation } = found
  const today = dateOfDay(dayInCopenhagen(now()))
  return {
    ...organisation,
    cvr: cvr ?? "",
    gln: gln ?? "",
    municipalityCode: municipalityCode ?? "",
    people: affiliations.map((one) => ({
      affiliationId: one.id,
      personId: one.personId,
      name: one.person.name,
      email: one.person.email ?? "",
      function: one.function,
      title: one.title ?? "",
      fromOn: dayOfDate(one.fromOn),
      toOn: one.toOn ? dayOfDate(one.toOn) : "",
      isOver: one.toOn !== null && one.toOn < today,
    })),
  }
}
