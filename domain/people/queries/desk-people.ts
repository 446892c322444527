import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { AffiliationFunction, Role } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { standingAffiliations } from "../standing-affiliations.ts"

export interface PeopleAsk {
  /** Part of a name, an address, or the name of an organisation the person stands in today. */
  readonly search: string
  /** "any" for all who hold one. */
  readonly role: Role | "any" | null
  readonly function: AffiliationFunction | null
  readonly order: { readonly by: "name" | "created"; readonly descending: boolean }
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Where the person stands today. */
  readonly affiliations: readonly { readonly organisation: string; readonly function: AffiliationFunction }[]
  readonly createdAt: Date
}

/** A page of the people, in Danish order; the erased are left out. @throws NotAllowed */
export async function deskPeople(
  actor: Actor,
  { search, role, function: wanted, order, page, pageSize }: PeopleAsk,
): Promise<{ rows: PersonLine[]; total: number }> {
  demand(actor, "people.read")
  const standing = standingAffiliations(now())
  const contains = { contains: search, mode: "insensitive" as const }
  const where = {
    erasedAt: null,
    ...(role ? { roles: { some: role === "any" ? {} : { role } } } : {}),
    ...(wanted ? { affiliations: { some: { ...standing, function: wanted } } } : {}),
    ...(search
      ? {
          OR: [
            { name: contains },
            { email: contains },
            { affiliations: { some: { ...standing, organisation: { name: contains } } } },
          ],
        }
      : {}),
  }
  const direction = order.descending ? ("desc" as const) : ("asc" as const)
  const [people, total] = await Promise.all([
    db.person.findMany({
      where,
      select: {
        id: true,
        name: true,
        email: true,
        createdAt: true,
        roles: { select: { role: true }, orderBy: { role: "asc" } },
        affiliations: {
          where: standing,
          select: { function: true, organisation: { select: { name: true } } },
          orderBy: { organisation: { name: "asc" } },
        },
      },
      orderBy: [order.by === "name" ? { name: direction } : { createdAt: direction }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.person.count({ where }),
  ])
  return {
    total,
    rows: people.map(({ email, roles, affiliations, ...person }) => ({
      ...person,
      email: email ?? "",
      roles: roles.map((held) => held.role),
      affiliations: affiliations.map((one) => ({
        organisation: one.organisation.name,
        function: one.function,
      })),
    })),
  }
}
