import { standingAffiliations } from "#domain/people/standing-affiliations.ts"
import type { Tx } from "#platform/database/client.ts"
import type { MembershipHolder } from "#platform/database/enums.ts"
import { dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"

/** What is in the way of another application from an address: one that waits, or a membership. */
export type Stands =
  | { readonly kind: "application"; readonly code: string; readonly submittedAt: Date }
  | { readonly kind: "membership"; readonly holder: string }

interface Applying {
  readonly email: string
  readonly holder: MembershipHolder
  readonly organisationName: string
  readonly cvr: string | null
}

/**
 * What stands already for whoever reads this address; null when nothing does. An organisation's membership counts only
 * for people who belong to it: to a stranger it is not told.
 */
export async function whatStands(tx: Tx, applying: Applying): Promise<Stands | null> {
  const { email, holder } = applying
  const waiting = await tx.membershipApplication.findFirst({
    where: { email, holder, status: "SUBMITTED" },
    select: { code: true, submittedAt: true },
  })
  if (waiting?.submittedAt)
    return { kind: "application", code: waiting.code, submittedAt: waiting.submittedAt }
  const membership = holder === "PERSON" ? await personal(tx, email) : await through(tx, applying)
  return membership === null ? null : { kind: "membership", holder: membership }
}

function open() {
  return { OR: [{ endedOn: null }, { endedOn: { gt: dateOfDay(dayInCopenhagen(now())) } }] }
}

async function personal(tx: Tx, email: string): Promise<string | null> {
  const found = await tx.person.findFirst({
    where: { email, memberships: { some: open() } },
    select: { name: true },
  })
  return found?.name ?? null
}

async function through(tx: Tx, { email, organisationName, cvr }: Applying): Promise<string | null> {
  const found = await tx.organisation.findFirst({
    where: {
      AND: [
        { memberships: { some: open() } },
        { affiliations: { some: { ...standingAffiliations(now()), person: { email } } } },
        {
          OR: [{ name: { equals: organisationName, mode: "insensitive" } }, ...(cvr ? [{ cvr }] : [])],
        },
      ],
    },
    select: { name: true },
  })
  return found?.name ?? null
}
