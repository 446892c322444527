import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { now } from "#platform/time/time.ts"
import { eventForSale } from "../event-for-sale.ts"
import type { Quote } from "../input.ts"
import { type Line, linesSoFar, totalOf } from "../rules/lines.ts"
import type { Reason } from "../rules/price.ts"

export interface Quoted {
  /** Equal lines together: the same product and option at the same price for the same reason. */
  readonly lines: readonly {
    readonly count: number
    readonly product: string
    readonly option: string
    /** Of all `count`, in øre. */
    readonly priceOere: number
    readonly reason: Reason
  }[]
  readonly totalOere: number
}

/**
 * What a sign-up would cost now, as far as it is filled in. The same rules as when it is sent; what cannot be had is
 * left out. @throws NotFound
 */
export async function quote(actor: Actor, { slug, organisationId, people }: Quote): Promise<Quoted> {
  demand(actor, "events.signUp")
  const at = now()
  const event = await eventForSale(actor, slug, at)
  const own =
    actor.kind === "person" && actor.coordinates.includes(organisationId ?? "") ? organisationId : null
  const asked = people.filter(({ email }) => email).map(({ email }) => ({ email, organisationId: own }))
  const standings = await entitlementsOf(asked, at)
  const lines = linesSoFar(people, event.products, standings, at)
  const alike = Map.groupBy(lines, ({ productId, option, priceOere, reason }) =>
    JSON.stringify([productId, option?.id, priceOere, reason]),
  )
  return { lines: [...alike.values()].flatMap(together), totalOere: totalOf(lines) }
}

function together(equal: readonly Line[]): Quoted["lines"] {
  const [first] = equal
  if (!first) return []
  const { product, option, reason } = first
  return [{ count: equal.length, product, option: option?.label ?? "", priceOere: totalOf(equal), reason }]
}
