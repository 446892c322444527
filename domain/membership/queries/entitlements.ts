import { db } from "#platform/database/client.ts"
import { readAllTogether } from "#platform/database/read-together.ts"
import { dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"
import { type Entitlement, entitlementBy, type Standing } from "../rules/entitlement.ts"

/** Who is asked about. `organisationId` is the organisation on whose behalf the person is signed up, if any. */
export interface Asked {
  email: string
  organisationId?: string | null
}

interface Term {
  email: string
  organisation: string | null
  isMunicipality: boolean
  committeePlace: number | null
}

/**
 * What each of these people is entitled to at an instant, by e-mail, computed from memberships, terms and affiliations;
 * nothing inherited is stored. Terms and affiliations count on both their first and last day in Copenhagen.
 */
export async function entitlementsOf(people: readonly Asked[], at: Date): Promise<Map<string, Entitlement>> {
  const today = dayInCopenhagen(at)
  const day = dateOfDay(today)
  const emails = people.map(({ email }) => email)
  const [terms, through] = await Promise.all([
    readAllTogether(`terms on ${today}`, emails, (all) => termsOf(all, day)),
    membersAmong(people, day),
  ])
  return new Map(
    people.map((person) => [person.email, entitlement(person, terms, through, today.slice(0, 4))]),
  )
}

/** The terms of these people on a day, their own and their organisations'. */
function termsOf(emails: readonly string[], day: Date): Promise<Term[]> {
  return db.$queryRaw<Term[]>`
    SELECT p."email", NULL AS "organisation", false AS "isMunicipality", NULL::int AS "committeePlace"
      FROM "Person" p
      JOIN "Membership" m ON m."personId" = p."id" AND (m."endedOn" IS NULL OR m."endedOn" > ${day})
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND ${day} BETWEEN t."fromOn" AND t."toOn"
      WHERE p."email" = ANY(${emails})
    UNION ALL
    SELECT p."email", o."name", o."kind" = 'MUNICIPALITY',
        CASE WHEN a."function" = 'COMMITTEE' THEN (
          SELECT 1 + count(*)::int FROM "Affiliation" c
            WHERE c."organisationId" = a."organisationId" AND c."function" = 'COMMITTEE'
              AND c."fromOn" <= ${day} AND (c."toOn" IS NULL OR c."toOn" >= ${day})
              AND (c."fromOn", c."id") < (a."fromOn", a."id")) END
      FROM "Person" p
      JOIN "Affiliation" a ON a."personId" = p."id" AND a."fromOn" <= ${day} AND (a."toOn" IS NULL OR a."toOn" >= ${day})
      JOIN "Organisation" o ON o."id" = a."organisationId"
      JOIN "Membership" m ON m."organisationId" = o."id" AND (m."endedOn" IS NULL OR m."endedOn" > ${day})
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND ${day} BETWEEN t."fromOn" AND t."toOn"
      WHERE p."email" = ANY(${emails})
    ORDER BY "organisation"`
}

/** Organisations named by those who ask that have a term today, by id. */
async function membersAmong(people: readonly Asked[], day: Date): Promise<Map<string, Term>> {
  const ids = [...new Set(people.flatMap(({ organisationId }) => organisationId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(Term & { id: string })[]>`
    SELECT o."id", '' AS "email", o."name" AS "organisation", o."kind" = 'MUNICIPALITY' AS "isMunicipality",
        NULL::int AS "committeePlace"
      FROM "Organisation" o
      JOIN "Membership" m ON m."organisationId" = o."id" AND (m."endedOn" IS NULL OR m."endedOn" > ${day})
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND ${day} BETWEEN t."fromOn" AND t."toOn"
      WHERE o."id" = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** `year`: the one asked about, in which the reason says that somebody is a member; a term may last into others. */
function entitlement(person: Asked, terms: Term[], through: Map<string, Term>, year: string): Entitlement {
  const own = terms.filter(({ email }) => email === person.email)
  const other = through.get(person.organisationId ?? "")
  // Whoever is signed up by an organisation and belongs to none has its price, and not its vote.
  const asked = other ? [{ ...other, isMunicipality: false }] : []
  return entitlementBy(
    (own.length > 0 ? own : asked).map(({ email: _, ...term }): Standing => ({ ...term, year })),
  )
}
