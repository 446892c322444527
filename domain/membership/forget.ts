import { isHeld } from "#domain/billing/rules/hold.ts"
import { forgetAnswers } from "#domain/forms/forget.ts"
import type { Whose } from "#domain/people/whose.ts"
import type { Db, Tx } from "#platform/database/client.ts"
import { dateOfDay, dayInCopenhagen, dayOfDate } from "#platform/time/time.ts"
import { draftDays } from "./rules/application.ts"

/** Applications that somebody made, with an address that was theirs then. */
export function applicationsOf({ personId, addresses }: Whose) {
  return {
    OR: [
      { personId },
      ...addresses.map(({ email, until }) => ({ email, ...(until ? { createdAt: { lte: until } } : {}) })),
    ],
  }
}

/** How many own memberships the accounts still need at an instant, with the first day of the term that does. */
export async function heldMemberships(
  from: Db,
  { personId }: Whose,
  at: Date,
): Promise<{ fromOn: string }[]> {
  const terms = await from.membershipTerm.findMany({
    where: { membership: { personId } },
    select: { fromOn: true, priceOere: true },
  })
  return terms
    .filter(({ fromOn, priceOere }) => isHeld({ on: dayOfDate(fromOn), priceOere }, dayInCopenhagen(at)))
    .map(({ fromOn }) => ({ fromOn: dayOfDate(fromOn) }))
}

/**
 * Forgets somebody in memberships and applications, a part of erasing them. An own membership ends with them; its name
 * is kept while the accounts need it. An organisation's application stays the organisation's. Running it again later
 * forgets what was kept.
 */
export async function forgetMember(tx: Tx, who: Whose, at: Date): Promise<void> {
  const { personId } = who
  const theirs = applicationsOf(who)
  await forgetAnswers(tx, { joining: theirs })
  await tx.membershipApplication.updateMany({
    where: { ...theirs, holder: "ORGANISATION", status: "APPROVED" },
    data: { name: "", email: "", phone: "", personId: null },
  })
  await tx.membershipApplication.deleteMany({ where: theirs })
  await tx.membership.updateMany({
    where: { personId, endedOn: null },
    data: { endedOn: dateOfDay(dayInCopenhagen(at)) },
  })
  const isKept = (await heldMemberships(tx, who, at)).length > 0
  const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true } })
  // On a later run the person has no name any more; what is kept then is what was kept.
  if (!isKept) await tx.membership.updateMany({ where: { personId }, data: { keptName: null } })
  else if (person?.name) {
    await tx.membership.updateMany({ where: { personId }, data: { keptName: person.name } })
  }
}

/** Forgets applications that nobody confirmed while the link worked, and as long again. */
export async function forgetOldDrafts(tx: Tx, at: Date): Promise<void> {
  const before = new Date(at.getTime() - 2 * draftDays * 86_400_000)
  await tx.membershipApplication.deleteMany({ where: { status: "DRAFT", createdAt: { lt: before } } })
}
