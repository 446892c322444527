import { randomUUID } from "node:crypto"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { eventColumns, soldEvent } from "./event-for-sale.ts"
import { offerLetter } from "./letters.ts"
import { expireOffersOf, letterWaitingColumns } from "./offers.ts"
import type { QuotaState } from "./rules/seats.ts"
import { offerEndsAt } from "./rules/sign-up-state.ts"
import { lockSeats, seatsAt } from "./seats-at.ts"

/** Who waits for an event, and what is free, while nobody else takes or frees its seats. */
interface OfferRound {
  readonly event: ReturnType<typeof soldEvent>
  readonly quotas: readonly QuotaState[]
  readonly waiting: readonly WaitingGroup[]
  /** When what is offered now ends. */
  readonly expiresAt: Date
}

type WaitingGroup = Awaited<ReturnType<typeof groupsWaiting>>[number]

/**
 * Begins to offer seats: waits for everyone who takes or frees some, ends what has run out, and looks.
 * @throws NotFound, Closed (the event is over or called off)
 */
export async function openRound(tx: Tx, eventId: string, at: Date): Promise<OfferRound> {
  const row = await tx.event.findUnique({
    where: { entryId: eventId },
    select: { ...eventColumns, products: { select: { id: true }, where: { kind: "TICKET" } } },
  })
  if (!row) throw new NotFound("event")
  if (row.cancelledAt || row.startsAt <= at)
    throw new Closed(row.cancelledAt ? "events.cancelled" : "events.past")
  const products = row.products.map(({ id }) => id)
  await lockSeats(tx, products)
  await expireOffersOf(tx, eventId, at)
  const { quotas } = await seatsAt(tx, products, at)
  return {
    event: soldEvent(row),
    quotas,
    waiting: await groupsWaiting(tx, eventId),
    expiresAt: offerEndsAt(row, at),
  }
}

function groupsWaiting(tx: Tx, eventId: string) {
  return tx.waitingListEntry.findMany({
    where: { eventId, status: "WAITING" },
    select: { ...letterWaitingColumns, productId: true, priority: true, enteredAt: true },
  })
}

/** Offers a group the seats it waits for, holds them until the offer ends, and mails it. */
export async function offerSeats(
  tx: Tx,
  { event, expiresAt }: OfferRound,
  entry: WaitingGroup,
  at: Date,
): Promise<void> {
  const offer = { id: randomUUID(), token: newSecret(), expiresAt }
  await tx.waitingListEntry.update({
    where: { id: entry.id },
    data: { status: "OFFERED" },
    select: { id: true },
  })
  await tx.waitingListOffer.create({
    data: {
      id: offer.id,
      entryId: entry.id,
      productId: entry.productId,
      seats: entry.seats,
      tokenHash: hashOf(offer.token),
      offeredAt: at,
      expiresAt,
    },
    select: { id: true },
  })
  await sendLater(tx, offerLetter(offer, { ...entry, locale: localeOf(entry.locale) }, event))
}
