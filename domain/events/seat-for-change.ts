import { type Actor, hasRole } from "#domain/access/actor.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { changesUntil } from "./rules/sign-up-state.ts"
import { type Seat, seatBehind } from "./seat.ts"

/** The seat behind a secret while it may be changed; event managers may after the date too. @throws NotFound, Closed */
export async function seatForChange(
  tx: Tx,
  actor: Actor,
  secret: { code: string; position: string },
  at: Date,
): Promise<Seat> {
  const seat = await seatBehind(tx, secret)
  if (!seat) throw new NotFound("seat")
  const { event, cancelledAt } = seat.ticket
  if (event.cancelledAt) throw new Closed("events.cancelled")
  if (cancelledAt) throw new Closed("seats.givenUp")
  const isOrganiser = actor.kind === "system" || hasRole(actor, "EVENT_MANAGER", "ADMINISTRATOR")
  if (at > changesUntil(event) && !isOrganiser) throw new Closed("seats.changesOver")
  return seat
}
