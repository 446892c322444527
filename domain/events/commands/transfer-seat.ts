import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { demandSeatPace } from "../demand-pace.ts"
import type { TransferSeat } from "../input.ts"
import { seatForChange } from "../seat-for-change.ts"
import { writeSeat } from "../write-seat.ts"

/**
 * Gives a seat to somebody else, through the event's date by whoever has the secret of the order or of the ticket: a new
 * ticket goes to the new holder, who is asked what the event asks; the old one opens nothing, and what its holder
 * answered and told the kitchen is deleted.
 * @throws NotFound, Closed (too late, given up, checked in), Stale, InvalidInput (a ticket already, or this very one), TooMany
 */
export async function transferSeat(
  actor: Actor,
  { code, position, version, name, email, allergies, client }: TransferSeat & { client: string },
): Promise<{ code: string }> {
  demand(actor, "events.changeSeat")
  return transaction(async (tx) => {
    const at = now()
    const seat = await seatForChange(tx, actor, { code, position }, at)
    if (seat.ticket.attendeeEmail === email) throw new InvalidInput({ email: ["seats.sameHolder"] })
    await demandSeatPace(actor, seat.ticket, { email, client })
    await writeSeat(tx, actor, seat, {
      version,
      holder: { name, email },
      menus: new Map(),
      note: allergies,
      given: null,
      isTransfer: true,
      at,
    })
    return { code }
  })
}
