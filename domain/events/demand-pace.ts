import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demandNetworkRate, demandRate } from "#platform/http/rate-limit.ts"

const hour = 3_600
/** More often in a day no seat changes hands, whatever network it is done from. */
const movesOfSeat = { points: 10, seconds: 24 * hour }

/**
 * Refuses who makes order after order: each holds seats and brings a letter to an address that nobody has proven. A
 * municipality behind one network address (`client`) signs its people up one by one and is never met; who is signed in
 * is counted alone, and this machine itself not at all. Places on waiting lists count as orders do. @throws TooMany
 */
export async function demandPace(
  actor: Actor,
  { email, client }: { email: string; client: string },
): Promise<void> {
  await demandRate(`order.mail:${email}`, { points: 100, seconds: hour })
  await demandNetworkRate("order.client", personIdOf(actor) ?? client, { points: 300, seconds: hour })
}

/**
 * Refuses who writes address after address on a seat: each brings a letter, and tells whether somebody has a ticket.
 * What leaves the address as it is, is not counted. @throws TooMany
 */
export async function demandSeatPace(
  actor: Actor,
  { id, attendeeEmail }: { id: string; attendeeEmail: string },
  { email, client }: { email: string; client: string },
): Promise<void> {
  if (email === attendeeEmail) return
  await demandRate(`seat.moves:${id}`, movesOfSeat)
  await demandPace(actor, { email, client })
}
