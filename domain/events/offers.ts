import { sendLater } from "#domain/mail/commands/send-later.ts"
import type { Db, Tx } from "#platform/database/client.ts"
import { enqueue } from "#platform/jobs/queue.ts"
import { Closed } from "#platform/refusal.ts"
import { eventColumns, soldEvent } from "./event-for-sale.ts"
import { offerOverLetter } from "./letters.ts"
import { hashOf } from "./secrets.ts"

/** An offer that stands, with whom it was made to. */
export interface OpenOffer {
  readonly id: string
  readonly entryId: string
  readonly productId: string
  readonly seats: number
  readonly expiresAt: Date
  readonly name: string
  readonly email: string
}

export const letterWaitingColumns = { id: true, code: true, email: true, seats: true, locale: true } as const

export function localeOf(text: string): "da" | "en" {
  return text === "en" ? "en" : "da"
}

/** The offer this token opens for this event. @throws Closed when it was used, declined or has run out */
export async function openOffer(db: Db, token: string, eventId: string, at: Date): Promise<OpenOffer> {
  const offer = await db.waitingListOffer.findFirst({
    where: { tokenHash: hashOf(token), status: "OPEN", expiresAt: { gt: at }, entry: { eventId } },
    select: {
      id: true,
      entryId: true,
      productId: true,
      seats: true,
      expiresAt: true,
      entry: { select: { name: true, email: true } },
    },
  })
  if (!offer) throw new Closed("events.offerOver")
  const { entry, ...facts } = offer
  return { ...facts, ...entry }
}

/**
 * Ends the offers of an event that have run out: their seats are free again, their entries closed, and those who did
 * not answer are told. The caller holds the lock on the seats. Answers with how many there were.
 */
export async function expireOffersOf(tx: Tx, eventId: string, at: Date): Promise<number> {
  const over = await tx.waitingListOffer.updateManyAndReturn({
    where: { status: "OPEN", expiresAt: { lte: at }, entry: { eventId } },
    data: { status: "EXPIRED", answeredAt: at },
    select: { id: true, entryId: true },
  })
  if (over.length === 0) return 0
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
  return over.length
}

/** Seats were freed: has them offered to those who wait, once this commits. */
export async function offerLater(tx: Tx, event: { id: string; offersByItself: boolean }): Promise<void> {
  if (event.offersByItself) await enqueue(tx, "events.offerFreedSeats", { eventId: event.id })
}
