import { eventColumns, soldEvent } from "#domain/events/event-for-sale.ts"
import { shownAddress } from "#domain/events/rules/erased-address.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { changedLetter } from "./letters.ts"
import { type ChoicesAfter, followRelease } from "./rules/choice.ts"
import { differences } from "./rules/differences.ts"
import type { Programme } from "./rules/programme.ts"
import { concerning, worthTelling } from "./rules/telling.ts"
import { lockTickets } from "./standing-ticket.ts"

interface ToTell {
  /** Of the release. */
  readonly id: string
  readonly eventId: string
  readonly note: string
  readonly before: Programme
  readonly after: Programme
}

/**
 * Lets what people have chosen follow a release, and writes to those whom its changes concern: everyone with a ticket
 * that stands and an address, once for each release. Nothing is sent of an event that is called off or over.
 * @returns how many are written to
 */
export async function tellOfRelease(tx: Tx, { id, eventId, note, before, after }: ToTell): Promise<number> {
  const chosen = await tx.sessionSignup.findMany({
    where: { eventId },
    select: { id: true, sessionId: true, positionId: true, startsAt: true, endsAt: true, chosenAt: true },
  })
  const followed = followRelease(chosen, after.sessions)
  await keep(tx, followed)
  const changes = worthTelling(differences(before, after))
  if (changes.length === 0) return 0
  const row = await tx.event.findUniqueOrThrow({ where: { entryId: eventId }, select: eventColumns })
  const event = soldEvent(row)
  if (event.isCancelled || event.endsAt <= now()) return 0
  const tickets = await tx.orderPosition.findMany({
    where: { eventId, kind: "TICKET", cancelledAt: null, attendeeEmail: { not: "" } },
    select: { id: true, code: true, attendeeEmail: true, order: { select: { locale: true } } },
    orderBy: { id: "asc" },
  })
  const own = Map.groupBy(chosen, ({ positionId }) => positionId)
  const given = Map.groupBy(followed.given, ({ positionId }) => positionId)
  let told = 0
  for (const ticket of tickets) {
    const choices = new Set(own.get(ticket.id)?.map(({ sessionId }) => sessionId))
    const concerns = concerning(changes, choices, before, after)
    if (concerns.length === 0 || shownAddress(ticket.attendeeEmail) === "") continue
    const lost = new Set(given.get(ticket.id)?.map(({ sessionId }) => sessionId))
    const letter = changedLetter({
      releaseId: id,
      ticket: { ...ticket, email: ticket.attendeeEmail, locale: localeOf(ticket.order.locale) },
      event,
      note,
      changes: concerns,
      lost: after.sessions.filter((session) => lost.has(session.id)).map(({ title }) => title),
    })
    await sendLater(tx, { ...letter, isOneOfMany: true })
    told++
  }
  return told
}

/**
 * Writes choices in their new hours, in place: who was let in stays, whatever the rules have become. Two of one person may
 * change places meanwhile. What was given up since it was read stays given up.
 */
async function keep(tx: Tx, { moved, gone, given }: ChoicesAfter): Promise<void> {
  const touched = [...moved, ...gone, ...given]
  if (touched.length === 0) return
  await lockTickets(tx, [...new Set(touched.map(({ positionId }) => positionId))])
  const sessionIds = [...new Set(touched.map(({ sessionId }) => sessionId))]
  await tx.$queryRaw`SELECT lock_sessions(${sessionIds}::uuid[])::text`
  await tx.$executeRaw`SET CONSTRAINTS "SessionSignup_person_no_overlap" DEFERRED`
  await tx.sessionSignup.deleteMany({ where: { id: { in: [...gone, ...given].map(({ id }) => id) } } })
  await tx.$executeRaw`
    UPDATE "SessionSignup" c SET "startsAt" = n."startsAt", "endsAt" = n."endsAt"
      FROM unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ startsAt }) => startsAt)}::timestamptz[],
        ${moved.map(({ endsAt }) => endsAt)}::timestamptz[]) AS n("id", "startsAt", "endsAt")
      WHERE c."id" = n."id"`
  await tx.$executeRaw`SET CONSTRAINTS "SessionSignup_person_no_overlap" IMMEDIATE`
}
