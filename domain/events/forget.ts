import { forgetInvoicedSeats, forgetInvoices } from "#domain/billing/forget.ts"
import { isHeld } from "#domain/billing/rules/hold.ts"
import { forgetAnswers } from "#domain/forms/forget.ts"
import type { Whose } from "#domain/people/whose.ts"
import type { Db, Tx } from "#platform/database/client.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { forgetEarlierHolder } from "./forget-earlier-holder.ts"
import { erasedAddress } from "./rules/erased-address.ts"
import { ordersOf, positionsOf, waitingOf } from "./whose-orders.ts"

/** The titles of events to come at which somebody has a seat, ordered seats, or waits for one. */
export async function comingEvents(from: Db, who: Whose, at: Date): Promise<string[]> {
  const found = await from.event.findMany({
    where: {
      endsAt: { gte: at },
      cancelledAt: null,
      OR: [
        { orders: { some: { ...ordersOf(who), positions: { some: { cancelledAt: null } } } } },
        { positions: { some: { ...positionsOf(who), cancelledAt: null } } },
        { waiting: { some: { ...waitingOf(who), status: { in: ["WAITING", "OFFERED"] } } } },
      ],
    },
    select: { entry: { select: { title: true } } },
    orderBy: { startsAt: "asc" },
  })
  return found.map(({ entry }) => entry.title)
}

/** How many orders the accounts still need at an instant, with the day each was made. */
export async function heldOrders(from: Db, who: Whose, at: Date): Promise<{ placedOn: string }[]> {
  const orders = await from.order.findMany({
    where: { OR: [ordersOf(who), { positions: { some: positionsOf(who) } }] },
    select: { placedAt: true, positions: { select: { priceOere: true } } },
  })
  return orders
    .map(({ placedAt, positions }) => ({ on: dayInCopenhagen(placedAt), priceOere: highest(positions) }))
    .filter((order) => isHeld(order, dayInCopenhagen(at)))
    .map(({ on }) => ({ placedOn: on }))
}

/**
 * Forgets somebody in orders, seats and waiting lists, a part of erasing them. What cost something keeps its names
 * until the accounts need them no longer; it keeps no address, and nobody keeps what somebody could not eat, answered to
 * what an event asked, or was noted for. Running it again later forgets what was kept.
 */
export async function forgetSignUps(tx: Tx, who: Whose, at: Date): Promise<void> {
  await tx.menuChoice.updateMany({
    where: { position: positionsOf(who), allergies: { not: null } },
    data: { allergies: null },
  })
  // Of what colleagues noted nobody can tell whom it is about: it goes with any of those of the order.
  await tx.orderNote.deleteMany({
    where: { order: { OR: [ordersOf(who), { positions: { some: positionsOf(who) } }] } },
  })
  await forgetAnswers(tx, { OR: [{ position: positionsOf(who) }, { order: ordersOf(who) }] })
  await tx.waitingListEntry.deleteMany({ where: waitingOf(who) })
  await forgetEarlierHolder(tx, who, at)
  await forgetSeats(tx, who, at)
  await forgetBuyer(tx, who, at)
}

async function forgetBuyer(tx: Tx, who: Whose, at: Date): Promise<void> {
  const orders = await tx.order.findMany({
    where: ordersOf(who),
    select: { id: true, placedAt: true, positions: { select: { priceOere: true } } },
  })
  for (const { id, placedAt, positions } of orders) {
    const isKept = isHeld(
      { on: dayInCopenhagen(placedAt), priceOere: highest(positions) },
      dayInCopenhagen(at),
    )
    const names = { buyerName: "", billingName: "", reference: "", requisitionNumber: "" }
    await tx.order.update({
      where: { id },
      data: {
        buyerEmail: "",
        billingEmail: "",
        ...(isKept ? { buyerId: who.personId } : { ...names, buyerId: null }),
      },
      select: { id: true },
    })
    await forgetInvoices(tx, id, isKept)
  }
}

async function forgetSeats(tx: Tx, who: Whose, at: Date): Promise<void> {
  const seats = await tx.orderPosition.findMany({
    where: positionsOf(who),
    select: { id: true, priceOere: true, order: { select: { placedAt: true } } },
  })
  for (const { id, priceOere, order } of seats) {
    const isKept = isHeld({ on: dayInCopenhagen(order.placedAt), priceOere }, dayInCopenhagen(at))
    await tx.orderPosition.update({
      where: { id },
      data: {
        attendeeEmail: erasedAddress(id),
        ...(isKept ? { personId: who.personId } : { attendeeName: "", personId: null }),
      },
      select: { id: true },
    })
    if (!isKept) await forgetInvoicedSeats(tx, [id])
  }
}

function highest(positions: readonly { priceOere: number }[]): number {
  return Math.max(0, ...positions.map(({ priceOere }) => priceOere))
}
