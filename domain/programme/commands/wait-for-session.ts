import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SessionOfTicket } from "../input.ts"
import { releasedSession } from "../released-session.ts"
import { obstacleTo } from "../rules/choice.ts"
import { chooserOf, standingTicket } from "../standing-ticket.ts"

/**
 * Lets the ticket with this secret wait for a seat at a session that is full; repeated, its place in the queue stays.
 * Whoever is first when a seat comes free has it (seat-waiting.ts), in place of what they chose at the same hours.
 * @throws NotFound, Closed (seats are free, begun, for others, called off)
 */
export async function waitForSession(
  actor: Actor,
  { code, sessionId }: SessionOfTicket,
): Promise<{ code: string }> {
  demand(actor, "events.chooseSession")
  return transaction(async (tx) => {
    const ticket = await standingTicket(tx, { code })
    if (!ticket) throw new NotFound("ticket")
    if (ticket.event.cancelledAt) throw new Closed("events.cancelled")
    const { eventId, id: positionId } = ticket
    const { session, rules } = await releasedSession(tx, ticket, sessionId)
    const own = { sessionId_positionId: { sessionId, positionId } }
    if (await tx.sessionSignup.findUnique({ where: own, select: { id: true } })) return { code }
    const obstacle = obstacleTo(session, rules, await chooserOf(tx, ticket), now())
    if (obstacle !== "full")
      throw new Closed(`programme.choice.${obstacle ?? "free"}`, { title: session.title })
    await tx.sessionWaiting.upsert({
      where: own,
      create: { eventId, sessionId, positionId, enteredAt: now() },
      update: {},
      select: { id: true },
    })
    return { code }
  })
}
