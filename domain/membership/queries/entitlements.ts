import { db } from "#platform/database/client.ts"
import { readAllTogether } from "#platform/database/read-together.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate } from "#platform/time/time.ts"

/** Why a person pays what a person pays: a key of messages/ with its values. */
export interface Reason {
  code: string
  values: Record<string, string>
}

export interface Entitlement {
  /** Whether member prices hold, by the person's own membership or through an organisation. */
  isMember: boolean
  reason: Reason
}

/** Who is asked about. `organisationId` is the organisation on whose behalf the person is signed up, if any. */
export interface Asked {
  email: string
  organisationId?: string | null
}

interface Term {
  email: string
  ownMembership: boolean
  organisation: string | null
  toOn: Date
}

/**
 * What each of these people is entitled to at an instant, by e-mail, computed from memberships, terms and affiliations;
 * nothing inherited is stored. An own membership comes before an organisation's. Terms and affiliations count on both
 * their first and last day in Copenhagen.
 */
export async function entitlementsOf(people: readonly Asked[], at: Date): Promise<Map<string, Entitlement>> {
  const today = dayInCopenhagen(at)
  const day = dateOfDay(today)
  const emails = people.map(({ email }) => email)
  const [terms, through] = await Promise.all([
    readAllTogether(`terms on ${today}`, emails, (all) => termsOf(all, day)),
    membersAmong(people, day),
  ])
  return new Map(people.map((person) => [person.email, entitlement(person, terms, through)]))
}

/** The terms of these people on a day, their own and their organisations'. */
function termsOf(emails: readonly string[], day: Date): Promise<Term[]> {
  return db.$queryRaw<Term[]>`
    SELECT p."email", true AS "ownMembership", NULL AS "organisation", t."toOn"
      FROM "Person" p
      JOIN "Membership" m ON m."personId" = p."id" AND (m."endedOn" IS NULL OR m."endedOn" > ${day})
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND ${day} BETWEEN t."fromOn" AND t."toOn"
      WHERE p."email" = ANY(${emails})
    UNION ALL
    SELECT p."email", false, o."name", t."toOn"
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
    SELECT o."id", '' AS "email", false AS "ownMembership", o."name" AS "organisation", t."toOn"
      FROM "Organisation" o
      JOIN "Membership" m ON m."organisationId" = o."id" AND (m."endedOn" IS NULL OR m."endedOn" > ${day})
      JOIN "MembershipTerm" t ON t."membershipId" = m."id" AND ${day} BETWEEN t."fromOn" AND t."toOn"
      WHERE o."id" = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

function entitlement(person: Asked, terms: Term[], through: Map<string, Term>): Entitlement {
  const own = terms.filter(({ email }) => email === person.email)
  const best =
    own.find(({ ownMembership }) => ownMembership) ?? own[0] ?? through.get(person.organisationId ?? "")
  if (!best) return { isMember: false, reason: { code: "membership.reason.none", values: {} } }
  const year = dayOfDate(best.toOn).slice(0, 4)
  if (best.ownMembership)
    return { isMember: true, reason: { code: "membership.reason.own", values: { year } } }
  return {
    isMember: true,
    reason: {
      code: "membership.reason.organisation",
      values: { organisation: best.organisation ?? "", year },
    },
  }
}
