import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OrganisationKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { standingAffiliations } from "../standing-affiliations.ts"

export interface OrganisationsAsk {
  /** Part of a name, or a CVR or EAN number. */
  readonly search: string
  readonly kind: OrganisationKind | null
  /** Only those that nobody coordinates today. */
  readonly isUncoordinated: boolean
  readonly order: { readonly by: "name" | "created"; readonly descending: boolean }
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface OrganisationLine {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly gln: string
  /** How many stand there today. */
  readonly people: number
  readonly coordinators: readonly string[]
}

/** A page of the organisations, in Danish order. @throws NotAllowed */
export async function deskOrganisations(
  actor: Actor,
  { search, kind, isUncoordinated, order, page, pageSize }: OrganisationsAsk,
): Promise<{ rows: OrganisationLine[]; total: number }> {
  demand(actor, "people.read")
  const standing = standingAffiliations(now())
  const digits = search.replace(/\s/g, "")
  const where = {
    ...(kind ? { kind } : {}),
    ...(isUncoordinated ? { affiliations: { none: { ...standing, function: "COORDINATOR" as const } } } : {}),
    ...(search
      ? {
          OR: [
            { name: { contains: search, mode: "insensitive" as const } },
            { cvr: digits },
            { gln: digits },
          ],
        }
      : {}),
  }
  const direction = order.descending ? ("desc" as const) : ("asc" as const)
  const [organisations, total] = await Promise.all([
    db.organisation.findMany({
      where,
      select: {
        id: true,
        name: true,
        kind: true,
        cvr: true,
        gln: true,
        affiliations: {
          where: standing,
          select: { function: true, personId: true, person: { select: { name: true } } },
        },
      },
      orderBy: [order.by === "name" ? { name: direction } : { createdAt: direction }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.organisation.count({ where }),
  ])
  return {
    total,
    rows: organisations.map(({ cvr, gln, affiliations, ...organisation }) => ({
      ...organisation,
      cvr: cvr ?? "",
      gln: gln ?? "",
      people: new Set(affiliations.map(({ personId }) => personId)).size,
      coordinators: affiliations
        .filter((one) => one.function === "COORDINATOR")
        .map(({ person }) => person.name),
    })),
  }
}
