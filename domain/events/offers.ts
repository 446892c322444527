import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { eventColumns, soldEvent } from "./event-for-sale.ts"
import { offerOverLetter } from "./letters.ts"

export const letterWaitingColumns = { id: true, code: true, email: true, seats: true, locale: true } as const

/**
 * Ends the offers and the holds of an event that have run out: their seats are free again, entries closed, and those who
 * did not answer are told. The caller holds the lock on the seats it came for. Answers with how many there were.
 */
export async function expireOffersOf(tx: Tx, eventId: string, at: Date): Promise<number> {
  // Those that somebody else is ending at this moment are skipped: two who wait for each other's rows would wait for ever.
  const holds = await tx.$executeRaw`
    UPDATE "SeatHold" SET "status" = 'EXPIRED' WHERE "id" IN (SELECT "id" FROM "SeatHold"
      WHERE "eventId" = ${eventId}::uuid AND "status" = 'OPEN' AND "dueAt" <= ${at} FOR UPDATE SKIP LOCKED)`
  const ending = await tx.$queryRaw<{ id: string }[]>`
    SELECT o."id"::text FROM "WaitingListOffer" o JOIN "WaitingListEntry" e ON e."id" = o."entryId"
      WHERE e."eventId" = ${eventId}::uuid AND o."status" = 'OPEN' AND o."expiresAt" <= ${at}
      FOR UPDATE OF o SKIP LOCKED`
  const over = await tx.waitingListOffer.updateManyAndReturn({
    where: { id: { in: ending.map(({ id }) => id) } },
    data: { status: "EXPIRED", answeredAt: at },
    select: { id: true, entryId: true },
  })
  if (over.length === 0) return holds
  const entryIds = over.map(({ entryId }) => entryId)
  await tx.waitingListEntry.updateMany({
    where: { id: { in: entryIds }, status: "OFFERED" },
    data: { status: "CLOSED" },
  })
  const event = await tx.event.findUniqueOrThrow({ where: { entryId: eventId }, select: eventColumns })
  const entries = await tx.waitingListEntry.findMany({
    where: { id: { in: entryIds } },
    select: letterWaitingColumns,
  })
  for (const entry of entries) {
    const offerId = over.find(({ entryId }) => entryId === entry.id)?.id ?? entry.id
    await sendLater(
      tx,
      offerOverLetter(offerId, { ...entry, locale: localeOf(entry.locale) }, soldEvent(event)),
    )
  }
  return holds + over.length
}

/** Seats were freed: has them offered to those who wait, once this commits. */
export async function offerLater(tx: Tx, event: { id: string; offersByItself: boolean }): Promise<void> {
  if (event.offersByItself) await enqueue(tx, "events.offerFreedSeats", { eventId: event.id })
}
