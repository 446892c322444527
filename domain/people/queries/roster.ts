import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { standingAffiliations } from "../standing-affiliations.ts"

export interface RosterPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Roster {
  readonly organisationId: string
  readonly name: string
  /** What its invoices are sent by; "" when not known. */
  readonly gln: string
  readonly cvr: string
  /** Who stands there today, each once, by name. */
  readonly people: readonly RosterPerson[]
}

/** The people of one organisation. @throws NotAllowed for an organisation that the actor does not coordinate */
export async function roster(actor: Actor, organisationId: string): Promise<Roster> {
  demand(actor, "people.roster", { organisationId })
  const standing = standingAffiliations(now())
  const [organisation, people] = await Promise.all([
    db.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true, gln: true, cvr: true },
    }),
    db.person.findMany({
      where: {
        erasedAt: null,
        email: { not: null },
        affiliations: { some: { ...standing, organisationId } },
      },
      select: { id: true, name: true, email: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ])
  return {
    organisationId,
    name: organisation.name,
    gln: organisation.gln ?? "",
    cvr: organisation.cvr ?? "",
    people: people.map(({ email, ...person }) => ({ ...person, email: email ?? "" })),
  }
}
