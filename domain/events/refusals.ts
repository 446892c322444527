import { InvalidInput, Refusal } from "#platform/refusal.ts"

/** A quota has fewer seats for newcomers than were asked for; whoever wishes may wait. */
export class SoldOut extends Refusal {
  readonly quota: string
  /** The products that draw on it; none when it is not known which quota it was. */
  readonly productIds: readonly string[]
  constructor(quota: string, left = 0, productIds: readonly string[] = []) {
    super("events.soldOut", 409, { left, products: productIds.join() })
    this.quota = quota
    this.productIds = productIds
  }
}

/** The person at this place of the order has a ticket already. */
export class AlreadySignedUp extends InvalidInput {
  constructor(places: readonly number[]) {
    super(
      Object.fromEntries(places.map((place) => [`people[${place}].email`, ["events.alreadySignedUp"]])),
      "events.alreadySignedUp",
    )
  }
}
