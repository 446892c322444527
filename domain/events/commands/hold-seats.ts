import { randomUUID } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { demandNetworkRate } from "#platform/http/rate-limit.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { demandOpen, eventForSale } from "../event-for-sale.ts"
import { exceedsQuota } from "../exceeds-quota.ts"
import type { HoldSeats } from "../input.ts"
import { expireOffersOf, offerLater } from "../offers.ts"
import { SoldOut } from "../refusals.ts"
import { heldUntil } from "../rules/hold.ts"
import { isOnSale } from "../rules/lines.ts"
import { takeSeats } from "../rules/seats.ts"
import { lockSeats, seatsAt } from "../seats-at.ts"

/** Seats an hour. Holding costs nothing, so it is what would be done in bulk by whoever wished others no seat. */
const rates = { network: { points: 60, seconds: 3_600 }, person: { points: 200, seconds: 3_600 } }

/**
 * Holds seats of one ticket for whoever is about to fill in the form, for a while. They count as taken meanwhile, and
 * nobody waits in vain for them: what runs out is offered on. @throws NotFound, Closed, SoldOut, InvalidInput, TooMany
 */
export async function holdSeats(
  actor: Actor,
  { slug, productId, seats, client }: HoldSeats & { client: string },
): Promise<{ slug: string; token: string }> {
  demand(actor, "events.hold")
  const at = now()
  const event = await eventForSale(actor, slug, at)
  demandOpen(event, at)
  const ticket = event.products.find(({ id }) => id === productId)
  if (ticket?.kind !== "TICKET" || !isOnSale(ticket, at)) {
    throw new InvalidInput({ productId: ["events.productGone"] })
  }
  const personId = personIdOf(actor)
  await demandNetworkRate("hold.seats", personId ?? client, personId ? rates.person : rates.network, seats)
  const token = newSecret()
  try {
    await transaction(async (tx) => {
      await lockSeats(tx, [productId])
      let { quotas, staleOffers } = await seatsAt(tx, [productId], at)
      if (staleOffers > 0) {
        await expireOffersOf(tx, event.id, at)
        await offerLater(tx, event)
        quotas = (await seatsAt(tx, [productId], at)).quotas
      }
      takeSeats(quotas, new Map([[productId, seats]]))
      const secret = { id: randomUUID(), tokenHash: hashOf(token) }
      await tx.seatHold.create({
        data: { ...secret, eventId: event.id, productId, seats, heldAt: at, dueAt: heldUntil(at) },
        select: { id: true },
      })
    })
  } catch (error) {
    if (exceedsQuota(error)) throw new SoldOut("")
    throw error
  }
  return { slug, token }
}
