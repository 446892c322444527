import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { BillingKind } from "#platform/database/enums.ts"
import { attendeeWords } from "../attendee-words.ts"
import { freeReason } from "../rules/lines.ts"
import { type Reason, storedReason } from "../rules/price.ts"

export interface LedgerLine {
  readonly number: number
  readonly placedAt: Date
  /** Whom to invoice: the name on the bill, else the organisation, else who ordered. */
  readonly billTo: string
  readonly kind: BillingKind
  readonly gln: string
  readonly cvr: string
  readonly reference: string
  readonly requisitionNumber: string
  readonly email: string
  readonly attendee: string
  readonly product: string
  readonly priceOere: number
  readonly reason: Reason
}

/**
 * What to invoice whom: every position that stands and costs something, the fee of each that was given up, and what staff
 * gave away with their reason, order by order. @throws NotAllowed
 */
export async function ledger(actor: Actor, eventId: string): Promise<LedgerLine[]> {
  demand(actor, "events.ledger")
  const positions = await db.orderPosition.findMany({
    where: {
      eventId,
      OR: [
        { cancelledAt: null, priceOere: { gt: 0 } },
        { feeOere: { gt: 0 } },
        { cancelledAt: null, priceReason: { path: ["code"], equals: freeReason } },
      ],
    },
    select: {
      attendeeState: true,
      attendeeName: true,
      priceOere: true,
      feeOere: true,
      priceReason: true,
      product: { select: { name: true } },
      order: {
        select: {
          number: true,
          placedAt: true,
          buyerName: true,
          buyerEmail: true,
          billingKind: true,
          billingName: true,
          billingEmail: true,
          gln: true,
          cvr: true,
          reference: true,
          requisitionNumber: true,
          organisation: { select: { name: true } },
        },
      },
    },
    orderBy: [{ order: { number: "asc" } }, { seat: "asc" }, { kind: "asc" }, { id: "asc" }],
  })
  return positions.map(
    ({ attendeeState, attendeeName, priceOere, feeOere, priceReason, product, order }) => ({
      number: order.number,
      placedAt: order.placedAt,
      billTo: order.billingName || order.organisation?.name || order.buyerName,
      kind: order.billingKind,
      gln: order.gln ?? "",
      cvr: order.cvr ?? "",
      reference: order.reference,
      requisitionNumber: order.requisitionNumber,
      email: order.billingEmail || order.buyerEmail,
      attendee: attendeeWords({ attendeeState, attendeeName }),
      product: product.name,
      priceOere: feeOere || priceOere,
      reason: feeOere > 0 ? { code: "events.reason.fee", values: {} } : storedReason(priceReason),
    }),
  )
}
