import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { ChooseSession } from "../input.ts"
import { releasedSession } from "../released-session.ts"
import { obstacleTo } from "../rules/choice.ts"
import { seatWaitingLater } from "../seat-waiting.ts"
import { chooserOf, type StandingTicket, standingTicket } from "../standing-ticket.ts"

/**
 * Chooses a session for the ticket with this secret, as it was released. Never more choose it than it seats, and nobody
 * is at two at once: what it overlaps with is refused, or given up for it when that is asked (`instead`). Repeated,
 * nothing more happens.
 * @throws NotFound, Closed (full, begun, for others, overlapping, called off)
 */
export async function chooseSession(
  actor: Actor,
  { code, sessionId, instead }: ChooseSession,
): Promise<{ code: string }> {
  demand(actor, "events.chooseSession")
  try {
    return await transaction(async (tx) => {
      const ticket = await standingTicket(tx, { code })
      if (!ticket) throw new NotFound("ticket")
      if (ticket.event.cancelledAt) throw new Closed("events.cancelled")
      await choose(tx, ticket, { sessionId, instead })
      return { code }
    })
  } catch (error) {
    // Two pages of one person, at the same instant.
    if (violates(error, "SessionSignup_person_no_overlap"))
      throw new Closed("programme.choice.overlaps", { title: "" })
    throw error
  }
}

async function choose(
  tx: Tx,
  ticket: StandingTicket,
  { sessionId, instead }: Omit<ChooseSession, "code">,
): Promise<void> {
  const { id: positionId, eventId } = ticket
  const { session, rules, titleOf } = await releasedSession(tx, ticket, sessionId)
  const own = await tx.sessionSignup.findMany({
    where: { positionId },
    select: { id: true, sessionId: true, startsAt: true, endsAt: true },
  })
  if (own.some((choice) => choice.sessionId === sessionId)) return
  const obstacle = obstacleTo(session, rules, await chooserOf(tx, ticket), now())
  if (obstacle) throw new Closed(`programme.choice.${obstacle}`, { title: session.title })
  const { startsAt, endsAt } = session
  const between = own.filter((choice) => choice.startsAt < endsAt && startsAt < choice.endsAt)
  if (between.length > 0 && !instead) {
    const title = between.map((choice) => titleOf(choice.sessionId)).join(", ")
    throw new Closed("programme.choice.overlaps", { title })
  }
  await tx.sessionSignup.deleteMany({ where: { id: { in: between.map(({ id }) => id) } } })
  await tx.sessionWaiting.deleteMany({ where: { positionId, sessionId } })
  await tx.sessionSignup.create({
    data: { eventId, sessionId, positionId, startsAt, endsAt, chosenAt: now() },
    select: { id: true },
  })
  if (between.length > 0) await seatWaitingLater(tx, eventId)
}
