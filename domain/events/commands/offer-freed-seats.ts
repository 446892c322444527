import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { offerSeats, openRound } from "../offer-seats.ts"
import { whoIsOffered } from "../rules/waiting.ts"

/**
 * Offers the seats that are free to those who wait, in their order; with `entryId` to that one alone, whose turn it is.
 * An offer holds its seats until it ends. Answers with how many were offered something.
 * @throws NotFound, Closed (the event is over or called off, or it is not the turn of the one named)
 */
export async function offerFreedSeats(
  actor: Actor,
  { eventId, entryId }: { eventId: string; entryId: string | null },
): Promise<{ eventId: string; offered: number }> {
  demand(actor, "events.offer")
  const at = now()
  return transaction(async (tx) => {
    const round = await openRound(tx, eventId, at)
    const next = whoIsOffered(round.waiting, round.quotas)
    const chosen = entryId ? next.filter(({ id }) => id === entryId) : next
    if (entryId && chosen.length === 0) throw new Closed("events.noSeatsToOffer")
    for (const entry of chosen) {
      await offerSeats(tx, round, entry, at)
      await audit(tx, actor, "events.offer", { type: "waiting", id: entry.id }, { seats: entry.seats })
    }
    return { eventId, offered: chosen.length }
  })
}
