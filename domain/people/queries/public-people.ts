import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { AffiliationFunction } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { standingAffiliations } from "../standing-affiliations.ts"

/** Someone who speaks for the association: name and office, and no way to reach them. */
export interface PublicPerson {
  readonly id: string
  readonly name: string
  /** Their title as the register has it; "" without one. */
  readonly title: string
  readonly function: AffiliationFunction
}

/** Those whose office is a public one. Who coordinates an account is nobody else's business. */
const publicFunctions: AffiliationFunction[] = [
  AffiliationFunction.COMMITTEE,
  AffiliationFunction.DIRECTOR,
  AffiliationFunction.EMPLOYEE,
]

/**
 * The board and the staff of an association, by office and name. Of other kinds of organisation nobody is told: the
 * register knows them for other reasons.
 */
export async function publicPeople(actor: Actor, organisationId: string): Promise<PublicPerson[]> {
  demand(actor, "content.read")
  const rows = await db.affiliation.findMany({
    where: {
      organisationId,
      organisation: { kind: "ASSOCIATION" },
      function: { in: publicFunctions },
      ...standingAffiliations(now()),
    },
    select: { id: true, function: true, title: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  })
  const order = (row: (typeof rows)[number]) => publicFunctions.indexOf(row.function)
  return rows
    .toSorted((one, other) => order(one) - order(other))
    .map(({ id, title, person, ...row }) => ({
      id,
      name: person.name,
      title: title ?? "",
      function: row.function,
    }))
}
