import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { offerSeats, openRound } from "../offer-seats.ts"
import { inWaitingOrder, whoIsOffered } from "../rules/waiting.ts"
import type { OfferOutOfTurn } from "../selection-input.ts"

/**
 * Offers a group the seats it waits for although others are before it. Why stands in the log, with how many were passed
 * over; they keep their places, and nobody mails them.
 * @throws NotAllowed, NotFound (it does not wait here), Closed (the event is over or called off; so many seats are not free)
 */
export async function offerOutOfTurn(
  actor: Actor,
  { eventId, entryId, reason }: OfferOutOfTurn,
): Promise<{ eventId: string }> {
  demand(actor, "events.offer")
  const at = now()
  return transaction(async (tx) => {
    const round = await openRound(tx, eventId, at)
    const entry = round.waiting.find(({ id }) => id === entryId)
    if (!entry) throw new NotFound("waiting")
    if (whoIsOffered([entry], round.quotas).length === 0) {
      throw new Closed("organiser-lists.noSeatsFor", { seats: entry.seats })
    }
    const sameTicket = round.waiting.filter(({ productId }) => productId === entry.productId)
    const passed = inWaitingOrder(sameTicket).findIndex(({ id }) => id === entryId)
    await offerSeats(tx, round, entry, at)
    const details = { seats: entry.seats, passed, reason }
    await audit(tx, actor, "events.offerOutOfTurn", { type: "waiting", id: entryId }, details)
    return { eventId }
  })
}
