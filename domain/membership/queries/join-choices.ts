import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { withStandingTerm } from "../standing-term.ts"

export interface MunicipalityChoice {
  readonly code: string
  readonly name: string
  /** A municipality's membership is no secret: it decides what its employees pay, and they are told why. */
  readonly isMember: boolean
}

/** The municipalities one may work for or write on behalf of, in Danish order. @throws NotAllowed */
export async function joinChoices(actor: Actor): Promise<MunicipalityChoice[]> {
  demand(actor, "membership.apply")
  const [municipalities, members] = await Promise.all([
    db.municipality.findMany({ select: { code: true, name: true }, orderBy: { name: "asc" } }),
    db.organisation.findMany({
      where: {
        kind: "MUNICIPALITY",
        municipalityCode: { not: null },
        memberships: { some: withStandingTerm(now()) },
      },
      select: { municipalityCode: true },
    }),
  ])
  const codes = new Set(members.map(({ municipalityCode }) => municipalityCode))
  return municipalities.map(({ code, name }) => ({ code, name, isMember: codes.has(code) }))
}
