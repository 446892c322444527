import { keptUntilOn } from "#domain/billing/rules/hold.ts"
import { callApplicationsOf } from "#domain/calls/forget.ts"
import { comingEvents, heldOrders } from "#domain/events/forget.ts"
import { heldMemberships } from "#domain/membership/forget.ts"
import { erasedBy } from "#domain/people/rules/erasure.ts"
import { whose } from "#domain/people/whose.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

/** What an erasing would do, as it is shown before it is asked for and before it is done. */
export interface ErasurePlan {
  readonly askedAt: Date | null
  /** By when it must be done; null when it is not asked for. */
  readonly by: Date | null
  /** Events to come that are in the way, by title. */
  readonly coming: readonly string[]
  readonly orders: number
  readonly terms: number
  /** Applications to open calls that were sent: what the decision was made on. */
  readonly applications: number
  /** The last day on which the accounts need any of it; "" when they need nothing. */
  readonly keptUntilOn: string
}

export async function erasurePlan(personId: string, at: Date): Promise<ErasurePlan> {
  const person = await db.person.findFirst({
    where: { id: personId, erasedAt: null },
    select: { erasureAskedAt: true },
  })
  if (!person) throw new NotFound("person")
  const who = await whose(db, personId)
  const [coming, orders, terms, applications] = await Promise.all([
    comingEvents(db, who, at),
    heldOrders(db, who, at),
    heldMemberships(db, who, at),
    db.application.count({ where: { AND: [callApplicationsOf(who), { sentId: { not: null } }] } }),
  ])
  const days = [...orders.map(({ placedOn }) => placedOn), ...terms.map(({ fromOn }) => fromOn)]
  return {
    askedAt: person.erasureAskedAt,
    by: person.erasureAskedAt && erasedBy(person.erasureAskedAt),
    coming,
    orders: orders.length,
    terms: terms.length,
    applications,
    keptUntilOn: days.map(keptUntilOn).toSorted().at(-1) ?? "",
  }
}
