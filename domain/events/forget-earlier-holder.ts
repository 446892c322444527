import { forgetInvoicedSeats } from "#domain/billing/forget.ts"
import { firstHeldOn, isHeld } from "#domain/billing/rules/hold.ts"
import type { Whose } from "#domain/people/whose.ts"
import type { Tx } from "#platform/database/client.ts"
import { dayInCopenhagen, instantOf } from "#platform/time/time.ts"

/**
 * Forgets somebody as who had a seat before, or was asked to write a name on one, a part of erasing them. That the old
 * ticket was replaced stays; the invoice that names them does as long as the accounts need it (forgetPassedOnNames).
 */
export async function forgetEarlierHolder(tx: Tx, { addresses }: Whose, at: Date): Promise<void> {
  const emails = addresses.map(({ email }) => email)
  const had = await tx.orderPosition.findMany({
    where: { earlier: { some: { attendeeEmail: { in: emails } } } },
    select: { orderId: true, seat: true },
  })
  const billed = await tx.orderPosition.findMany({
    where: { OR: had, invoiceLines: { some: { text: { not: "" } } } },
    select: { id: true, priceOere: true, order: { select: { placedAt: true } } },
  })
  const today = dayInCopenhagen(at)
  const free = billed.filter(
    ({ priceOere, order }) => !isHeld({ on: dayInCopenhagen(order.placedAt), priceOere }, today),
  )
  await forgetInvoicedSeats(
    tx,
    free.map(({ id }) => id),
  )
  await tx.seatVersion.updateMany({
    where: { attendeeEmail: { in: emails } },
    data: { attendeeName: "", attendeeEmail: "" },
  })
  await tx.seatInvitation.deleteMany({ where: { email: { in: emails } } })
}

/**
 * Takes the names off invoices for seats that were changed since, once the accounts need them no longer. Who had such a
 * seat is forgotten long before that, so nobody's erasing would find them. Again, nothing more happens.
 */
export async function forgetPassedOnNames(tx: Tx, at: Date): Promise<void> {
  const changed = await tx.orderPosition.findMany({
    where: {
      version: { gt: 1 },
      order: {
        placedAt: { lt: instantOf(firstHeldOn(dayInCopenhagen(at))) },
        invoices: { some: { lines: { some: { text: { not: "" } } } } },
      },
    },
    select: { orderId: true, seat: true },
  })
  const seats = await tx.orderPosition.findMany({ where: { OR: changed }, select: { id: true } })
  await forgetInvoicedSeats(
    tx,
    seats.map(({ id }) => id),
  )
}
