import { type Actor, hasRole } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { creditPositions, type GivenUp } from "#domain/billing/commands/credit-positions.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { Closed, InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { eventColumns, soldEvent } from "../event-for-sale.ts"
import type { CancelPositions } from "../input.ts"
import { cancelledLetter } from "../letters.ts"
import { offerLater } from "../offers.ts"
import { letterOrder } from "../order-letter.ts"
import { feeOf, feePercentAt } from "../rules/cancellation.ts"
import { alongWith } from "../rules/given-up.ts"
import { cancelUntil } from "../rules/sign-up-state.ts"
import { lockSeats } from "../seats-at.ts"

const positionColumns = {
  id: true,
  kind: true,
  seat: true,
  productId: true,
  priceOere: true,
  cancelledAt: true,
  product: { select: { name: true, requires: { select: { id: true, name: true } } } },
} as const

/**
 * Gives up positions of an order by its secret code, all that stand when none is named. A ticket takes its person's
 * add-ons along; an add-on that another one requires is given up together with that one only. Through the event's date anybody who has the code may, for the fee of that instant; event managers may
 * after it too, and keep no fee. The seats are free and the invoice is taken back in the same transaction, and one
 * letter says what was given up. Repeated, nothing more happens.
 * @throws NotFound, Closed (too late), InvalidInput (a position of another order, one that another requires, a fee above the one that was shown)
 */
export async function cancelPositions(
  actor: Actor,
  {
    code,
    positions: asked,
    agreedFeeOere = null,
  }: Omit<CancelPositions, "agreedFeeOere"> & Partial<CancelPositions>,
): Promise<{ id: string; code: string; eventId: string }> {
  demand(actor, "events.cancelOrder")
  return transaction(async (tx) => {
    const order = await tx.order.findUnique({
      where: { code },
      select: {
        id: true,
        event: { select: eventColumns },
        positions: { select: positionColumns },
      },
    })
    if (!order) throw new NotFound("order")
    const { event, positions } = order
    const at = now()
    if (at > cancelUntil(event) && !isOrganiser(actor)) throw new Closed("events.cancelOver")
    if (asked.some((id) => !positions.some((position) => position.id === id))) {
      throw new InvalidInput({ positions: ["events.nothingToCancel"] })
    }
    const wished = withAddOns(positions, asked)
    demandNothingStranded(positions, wished)
    await lockSeats(tx, [...new Set(wished.map(({ productId }) => productId))])
    const gone = await tx.orderPosition.updateManyAndReturn({
      where: { id: { in: wished.map(({ id }) => id) }, cancelledAt: null },
      data: { cancelledAt: at, cancelledBy: isOrganiser(actor) ? "organiser" : "participant" },
      select: { id: true, priceOere: true },
    })
    if (gone.length === 0) return { id: order.id, code, eventId: event.entryId }
    const ids = gone.map(({ id }) => id)
    const fees = await keepFees(
      tx,
      gone,
      isOrganiser(actor) || event.cancelledAt ? 0 : feePercentAt(event.fees, at),
      agreedFeeOere,
    )
    await closeEmptyOrder(tx, order.id, at)
    await audit(tx, actor, "events.cancelOrder", { type: "order", id: order.id }, { positions: ids.length })
    const nonce = ids.toSorted()[0] ?? ""
    await sendLater(tx, cancelledLetter(await letterOrder(tx, order.id, ids), soldEvent(event), nonce))
    await offerLater(tx, { id: event.entryId, offersByItself: event.offersByItself })
    await creditPositions(tx, actor, fees, at)
    return { id: order.id, code, eventId: event.entryId }
  })
}

/** Writes what is kept of each price. @throws InvalidInput when that is more than was agreed to */
async function keepFees(
  tx: Tx,
  gone: readonly { id: string; priceOere: number }[],
  feePercent: number,
  agreedFeeOere: number | null,
): Promise<GivenUp[]> {
  const fees = gone.map(({ id, priceOere }) => ({ positionId: id, feeOere: feeOf(priceOere, feePercent) }))
  const total = fees.reduce((sum, { feeOere }) => sum + feeOere, 0)
  // Between showing the fee and the press the next rule may have begun.
  if (total > (agreedFeeOere ?? 0)) throw new InvalidInput({ agreedFeeOere: ["events.feeChanged"] })
  for (const { positionId, feeOere } of fees) {
    if (feeOere === 0) continue
    await tx.orderPosition.update({ where: { id: positionId }, data: { feeOere }, select: { id: true } })
  }
  return fees
}

interface Given {
  readonly id: string
  readonly kind: "TICKET" | "ADDON"
  readonly seat: number
  readonly productId: string
  readonly cancelledAt: Date | null
  readonly product: { readonly name: string; readonly requires: { id: string; name: string } | null }
}

/** @throws InvalidInput naming what would be left standing, and what it cannot stand without */
function demandNothingStranded(positions: readonly Given[], wished: readonly Given[]): void {
  const standing = positions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((one) => ({ ...one, requiresId: one.product.requires?.id ?? null }))
  const gone = wished.map(({ id }) => id)
  const stranded = alongWith(standing, gone).find(({ id }) => !gone.includes(id))
  if (!stranded) return
  const needs = stranded.product.requires?.name ?? ""
  const said = new URLSearchParams({ product: stranded.product.name, needs })
  throw new InvalidInput({ positions: [`events.neededBy?${said}`] })
}

/** Whoever sells the seats may take them back after the date too. */
function isOrganiser(actor: Actor): boolean {
  return actor.kind === "system" || hasRole(actor, "EVENT_MANAGER", "ADMINISTRATOR")
}

function withAddOns<Position extends { id: string; kind: string; seat: number }>(
  positions: readonly Position[],
  asked: readonly string[],
): Position[] {
  if (asked.length === 0) return [...positions]
  const seatsGone = new Set(
    positions.filter(({ id, kind }) => kind === "TICKET" && asked.includes(id)).map(({ seat }) => seat),
  )
  return positions.filter(({ id, seat }) => asked.includes(id) || seatsGone.has(seat))
}

/** An order of which nothing stands any more is a cancelled order. */
async function closeEmptyOrder(tx: Tx, orderId: string, at: Date): Promise<void> {
  const standing = await tx.orderPosition.count({ where: { orderId, cancelledAt: null } })
  if (standing > 0) return
  await tx.order.update({
    where: { id: orderId },
    data: { status: "CANCELLED", cancelledAt: at },
    select: { id: true },
  })
}
