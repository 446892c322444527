import { soldEvent } from "#domain/events/event-for-sale.ts"
import { shownAddress } from "#domain/events/rules/erased-address.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { db, type Tx, transaction } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { now } from "#platform/time/time.ts"
import { choosableSessions } from "./choosable.ts"
import { seatedLetter } from "./letters.ts"
import { latestRelease } from "./releases.ts"
import { obstacleTo } from "./rules/choice.ts"
import { overlap, type ProgrammeSession } from "./rules/programme.ts"
import { chooserOf, lockTickets, type StandingTicket, standingTicket } from "./standing-ticket.ts"

/** Seats at sessions were freed: has them given to those who wait, once this commits. */
export async function seatWaitingLater(tx: Tx, eventId: string): Promise<void> {
  await enqueue(tx, "programme.seatWaiting", { eventId })
}

/** Gives what is free to those who wait, at every event: tickets that were cancelled and rooms that grew tell nobody. */
export async function seatAllWaiting(): Promise<void> {
  const events = await db.sessionWaiting.groupBy({ by: ["eventId"] })
  const outcomes = await Promise.allSettled(events.map(({ eventId }) => seatWaiting(eventId)))
  const failed = outcomes.find((one) => one.status === "rejected")
  if (failed) throw failed.reason
}

/**
 * Gives the free seats of an event's sessions to those who wait for them, first come first served, in place of what they
 * had chosen at the same hours, and writes to each once. Who waits for what is begun, taken off, called off or not for them
 * any more waits no longer. @returns how many were seated
 */
export async function seatWaiting(eventId: string): Promise<number> {
  return transaction(async (tx) => {
    const [event] = await tx.$queryRaw<{ isOff: boolean }[]>`
      SELECT "cancelledAt" IS NOT NULL AS "isOff" FROM "Event" WHERE "entryId" = ${eventId}::uuid FOR SHARE`
    if (event?.isOff) await tx.sessionWaiting.deleteMany({ where: { eventId } })
    const waiting = await tx.sessionWaiting.findMany({
      where: { eventId },
      select: { sessionId: true, positionId: true },
    })
    const ids = [...new Set(waiting.map(({ sessionId }) => sessionId))]
    await lockTickets(tx, [...new Set(waiting.map(({ positionId }) => positionId))])
    await tx.$queryRaw`SELECT lock_sessions(${ids}::uuid[])::text`
    const release = await latestRelease(tx, eventId)
    let [seated, before] = [0, -1]
    // Who changes from one session to another frees a seat that somebody may wait for.
    while (seated > before) {
      before = seated
      for (const id of ids) {
        const session = release?.programme.sessions.find((one) => one.id === id && one.kind !== "BREAK")
        if (session) seated += await seatAt(tx, eventId, session)
        else await tx.sessionWaiting.deleteMany({ where: { sessionId: id } })
      }
    }
    return seated
  })
}

async function seatAt(tx: Tx, eventId: string, session: ProgrammeSession): Promise<number> {
  const rules = (await choosableSessions(tx, eventId, session.id)).get(session.id) ?? null
  const queue = await tx.sessionWaiting.findMany({
    where: { sessionId: session.id },
    select: { id: true, position: { select: { code: true } } },
    orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
  })
  const isBegun = session.startsAt <= now()
  let seated = 0
  for (const { id, position } of queue) {
    if (!isBegun && rules && rules.free !== null && seated >= rules.free) break
    const ticket = await standingTicket(tx, position)
    // Their own turn: what others behind them wait for is free to them.
    const own = rules && { ...rules, left: rules.free }
    if (ticket && obstacleTo(session, own, await chooserOf(tx, ticket), now()) === null) {
      await seat(tx, ticket, session, id)
      seated++
    }
    await tx.sessionWaiting.delete({ where: { id }, select: { id: true } })
  }
  return seated
}

async function seat(
  tx: Tx,
  ticket: StandingTicket,
  session: ProgrammeSession,
  waitingId: string,
): Promise<void> {
  const { id: positionId, eventId, code } = ticket
  const own = await tx.sessionSignup.findMany({
    where: { positionId },
    select: { id: true, startsAt: true, endsAt: true },
  })
  const between = own.filter((choice) => overlap(choice, session)).map(({ id }) => id)
  await tx.sessionSignup.deleteMany({ where: { id: { in: between } } })
  const { id: sessionId, startsAt, endsAt } = session
  await tx.sessionSignup.create({
    data: { eventId, sessionId, positionId, startsAt, endsAt, chosenAt: now() },
    select: { id: true },
  })
  if (ticket.attendeeEmail === "" || shownAddress(ticket.attendeeEmail) === "") return
  const to = { email: ticket.attendeeEmail, code, locale: localeOf(ticket.order.locale) }
  const event = soldEvent(ticket.event)
  await sendLater(tx, seatedLetter({ waitingId, to, event, session, isInstead: between.length > 0 }))
}
