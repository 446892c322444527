import type { Actor } from "#domain/access/actor.ts"
import { type Buyer, issueInvoice } from "#domain/billing/commands/issue-invoice.ts"
import { invoiceLetter } from "#domain/billing/letters.ts"
import type { BillingWish } from "#domain/billing/queries/my-billing.ts"
import type { VatLine } from "#domain/billing/rules/vat.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"

/** The columns of an order that its invoice takes over. */
export const billedOrderColumns = {
  id: true,
  code: true,
  number: true,
  buyerName: true,
  buyerEmail: true,
  billingKind: true,
  billingName: true,
  billingEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  locale: true,
  isSample: true,
  organisation: { select: { name: true } },
} as const

export interface BilledOrder extends BillingWish {
  readonly id: string
  readonly buyerName: string
  readonly buyerEmail: string
  readonly requisitionNumber: string
  readonly locale: string
  readonly isSample: boolean
  readonly organisation: { readonly name: string } | null
}

export interface BilledPosition extends VatLine {
  readonly positionId: string
  readonly product: string
  readonly attendeeName: string
}

/**
 * Issues the invoice of an order's positions, a part of the act that sells them; free ones are on none. Whoever pays and
 * is not the one who ordered gets it by mail; the one who ordered finds it at the receipt.
 */
export async function billOrder(
  tx: Tx,
  actor: Actor,
  order: BilledOrder,
  { title, positions, at }: { title: string; positions: readonly BilledPosition[]; at: Date },
): Promise<void> {
  const buyer = buyerOf(order)
  const issued = await issueInvoice(tx, actor, {
    buyer,
    creditsId: null,
    orderId: order.id,
    subject: title,
    locale: localeOf(order.locale),
    isSample: order.isSample,
    lines: positions.map(({ product, attendeeName, ...line }) => ({
      ...line,
      text: `${product}: ${attendeeName}`,
    })),
    at,
  })
  if (!issued || order.billingKind !== "MAIL" || buyer.buyerEmail === order.buyerEmail) return
  await sendLater(
    tx,
    invoiceLetter(issued, { to: buyer.buyerEmail, subject: title, locale: localeOf(order.locale) }),
  )
}

function buyerOf({ billingName, billingEmail, organisation, ...order }: BilledOrder): Buyer {
  return {
    billingKind: order.billingKind,
    buyerName: billingName || organisation?.name || order.buyerName,
    buyerEmail: billingEmail || order.buyerEmail,
    gln: order.gln,
    cvr: order.cvr,
    reference: order.reference,
    requisitionNumber: order.requisitionNumber,
  }
}
