import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { offerLetter } from "../letters.ts"
import { expireOffersOf, letterWaitingColumns } from "../offers.ts"
import { offerEndsAt } from "../rules/sign-up-state.ts"
import { whoIsOffered } from "../rules/waiting.ts"
import { lockSeats, seatsAt } from "../seats-at.ts"

const waitingColumns = {
  ...letterWaitingColumns,
  productId: true,
  priority: true,
  enteredAt: true,
} as const

/**
 * Offers the seats that are free to those who wait, in their order; with `entryId` to that one alone, out of turn. An
 * offer holds its seats until it ends. Answers with how many were offered something.
 * @throws NotFound, Closed (the event is over or called off, or there are not seats enough for the one named)
 */
export async function offerFreedSeats(
  actor: Actor,
  { eventId, entryId }: { eventId: string; entryId: string | null },
): Promise<{ eventId: string; offered: number }> {
  demand(actor, "events.offer")
  const at = now()
  return transaction(async (tx) => {
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
    const waiting = await tx.waitingListEntry.findMany({
      where: { eventId, status: "WAITING", ...(entryId ? { id: entryId } : {}) },
      select: waitingColumns,
    })
    const chosen = whoIsOffered(waiting, quotas)
    if (entryId && chosen.length === 0) throw new Closed("events.noSeatsToOffer")
    const event = soldEvent(row)
    const expiresAt = offerEndsAt(row, at)
    for (const entry of chosen) {
      const offer = { id: randomUUID(), token: newSecret(), expiresAt }
      await hold(tx, offer, entry, at)
      await sendLater(tx, offerLetter(offer, { ...entry, locale: localeOf(entry.locale) }, event))
      await audit(tx, actor, "events.offer", { type: "waiting", id: entry.id }, { seats: entry.seats })
    }
    return { eventId, offered: chosen.length }
  })
}

async function hold(
  tx: Tx,
  { id, token, expiresAt }: { id: string; token: string; expiresAt: Date },
  entry: { id: string; productId: string; seats: number },
  at: Date,
): Promise<void> {
  await tx.waitingListEntry.update({
    where: { id: entry.id },
    data: { status: "OFFERED" },
    select: { id: true },
  })
  await tx.waitingListOffer.create({
    data: {
      id,
      entryId: entry.id,
      productId: entry.productId,
      seats: entry.seats,
      tokenHash: hashOf(token),
      offeredAt: at,
      expiresAt,
    },
    select: { id: true },
  })
}
