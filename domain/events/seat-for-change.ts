import { type Actor, hasRole } from "#domain/access/actor.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { changesUntil } from "./rules/sign-up-state.ts"
import { type Seat, seatBehind } from "./seat.ts"
import { lockSeats } from "./seats-at.ts"

/**
 * The seat behind a secret while it may be changed; event managers may after the date too. Its quotas are locked, all at
 * once and before any row, as everyone who takes or frees seats does; then the ticket, as the door does. What is
 * answered was read after that, and stands until the transaction ends. @throws NotFound, Closed
 */
export async function seatForChange(
  tx: Tx,
  actor: Actor,
  secret: { code: string; position: string },
  at: Date,
): Promise<Seat> {
  const seen = await seatBehind(tx, secret)
  if (!seen) throw new NotFound("seat")
  await lockSeats(
    tx,
    [seen.ticket, ...seen.addOns].map(({ productId }) => productId),
  )
  await tx.$queryRaw`SELECT "id"::text FROM "OrderPosition" WHERE "id" = ${seen.ticket.id}::uuid FOR UPDATE`
  // By a ticket that was replaced meanwhile there is nothing to change any more.
  const seat = await seatBehind(tx, secret)
  if (!seat) throw new NotFound("seat")
  const { event, cancelledAt } = seat.ticket
  if (event.cancelledAt) throw new Closed("events.cancelled")
  if (cancelledAt) throw new Closed("seats.givenUp")
  const isOrganiser = actor.kind === "system" || hasRole(actor, "EVENT_MANAGER", "ADMINISTRATOR")
  if (at > changesUntil(event) && !isOrganiser) throw new Closed("seats.changesOver")
  return seat
}
