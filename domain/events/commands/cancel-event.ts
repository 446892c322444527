import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { creditPositions } from "#domain/billing/commands/credit-positions.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import { calledOffLetter } from "../letters.ts"

/**
 * Calls an event off: everyone who ordered and everyone who waits is told once, with the reason, and the waiting list
 * is closed. Orders stay as they are, so that what was sold can be accounted for; their invoices are taken back.
 * @throws NotFound, Closed when it was called off before or is over
 */
export async function cancelEvent(
  actor: Actor,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<{ eventId: string }> {
  demand(actor, "events.cancelEvent")
  return transaction(async (tx) => {
    const at = now()
    const row = await tx.event.findUnique({ where: { entryId: eventId }, select: eventColumns })
    if (!row) throw new NotFound("event")
    if (row.endsAt <= at) throw new Closed("events.past")
    // The condition is what makes it once: of two who press at the same instant, one finds no row.
    const { count } = await tx.event.updateMany({
      where: { entryId: eventId, cancelledAt: null },
      data: { cancelledAt: at, cancelReason: reason },
    })
    if (count === 0) throw new Closed("events.alreadyCancelled")
    const event = { ...soldEvent(row), isCancelled: true }
    const orders = await tx.order.findMany({
      where: { eventId, status: "CONFIRMED" },
      select: { id: true, buyerEmail: true, locale: true },
    })
    const waiting = await tx.waitingListEntry.findMany({
      where: { eventId, status: { in: ["WAITING", "OFFERED"] } },
      select: { id: true, email: true, locale: true },
    })
    const told = [...orders.map(({ buyerEmail, ...order }) => ({ ...order, email: buyerEmail })), ...waiting]
    for (const { id, email, locale } of told) {
      await sendLater(tx, calledOffLetter(id, email, localeOf(locale), event, reason))
    }
    await tx.waitingListOffer.updateMany({
      where: { status: "OPEN", entry: { eventId } },
      data: { status: "EXPIRED", answeredAt: at },
    })
    await tx.waitingListEntry.updateMany({
      where: { eventId, status: { in: ["WAITING", "OFFERED"] } },
      data: { status: "CLOSED" },
    })
    await audit(tx, actor, "events.cancelEvent", { type: "event", id: eventId }, { told: told.length })
    await forgetPublicPages(tx)
    const sold = await tx.orderPosition.findMany({
      where: { eventId, cancelledAt: null, priceOere: { gt: 0 } },
      select: { id: true },
    })
    await creditPositions(
      tx,
      actor,
      sold.map(({ id }) => ({ positionId: id, feeOere: 0 })),
      at,
    )
    return { eventId }
  })
}
