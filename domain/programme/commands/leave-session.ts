import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import type { SessionOfTicket } from "../input.ts"
import { seatWaitingLater } from "../seat-waiting.ts"
import { standingTicket } from "../standing-ticket.ts"

/**
 * Gives up a session that the ticket with this secret has chosen, or its place among those who wait for it; repeated,
 * nothing more happens. @throws NotFound
 */
export async function leaveSession(
  actor: Actor,
  { code, sessionId }: SessionOfTicket,
): Promise<{ code: string }> {
  demand(actor, "events.chooseSession")
  return transaction(async (tx) => {
    const ticket = await standingTicket(tx, { code })
    if (!ticket) throw new NotFound("ticket")
    // A release that is being written takes choices out and puts them back in their new hours: it is waited for.
    await tx.$queryRaw`SELECT lock_sessions(ARRAY[${sessionId}]::uuid[])::text`
    const own = { where: { positionId: ticket.id, sessionId } }
    await tx.sessionWaiting.deleteMany(own)
    const { count } = await tx.sessionSignup.deleteMany(own)
    if (count > 0) await seatWaitingLater(tx, ticket.eventId)
    return { code }
  })
}
