import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type AskedSoFar, askedSoFar } from "#domain/forms/asked-so-far.ts"
import { db } from "#platform/database/client.ts"
import type { ProductKind } from "#platform/database/enums.ts"
import { productOrder } from "../event-for-sale.ts"

/** What a list of an event's sign-ups can be narrowed by, and what it can show, beside what every list can. */
export interface ListChoices {
  readonly products: readonly ListProduct[]
  /** What was ever asked, as it was asked last. */
  readonly questions: readonly AskedSoFar[]
}

export interface ListProduct {
  readonly id: string
  readonly name: string
  readonly kind: ProductKind
  /** Something is eaten, so that there are tables. */
  readonly hasMenu: boolean
}

/** @throws NotAllowed */
export async function deskListChoices(actor: Actor, eventId: string): Promise<ListChoices> {
  demand(actor, "events.participants")
  const [products, questions] = await Promise.all([
    db.product.findMany({
      where: { eventId },
      select: { id: true, name: true, kind: true, _count: { select: { menu: true } } },
      orderBy: productOrder,
    }),
    askedSoFar(db, eventId, "da"),
  ])
  return {
    products: products.map(({ _count, ...product }) => ({ ...product, hasMenu: _count.menu > 0 })),
    questions,
  }
}
