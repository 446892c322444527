import type { Actor } from "#domain/access/actor.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Tx } from "#platform/database/client.ts"
import { type Issued, issueInvoice } from "./issue-invoice.ts"

/** A position that is given up, and what is kept of its price as a fee, in øre. */
export interface GivenUp {
  readonly positionId: string
  readonly feeOere: number
}

/**
 * Takes back, as a part of the act that gives them up, what positions stand for on invoices: one credit note for each
 * invoice. A position that no invoice names, or that was taken back before, is passed over.
 */
export async function creditPositions(
  tx: Tx,
  actor: Actor,
  givenUp: readonly GivenUp[],
  at: Date,
): Promise<Issued[]> {
  const fees = new Map(givenUp.map(({ positionId, feeOere }) => [positionId, feeOere]))
  const lines = await tx.invoiceLine.findMany({
    where: {
      positionId: { in: [...fees.keys()] },
      invoice: { kind: "INVOICE" },
      soldAs: { invoiceLines: { none: { invoice: { kind: "CREDIT_NOTE" } } } },
    },
    select: {
      text: true,
      amountOere: true,
      vat: true,
      vatReason: true,
      positionId: true,
      invoice: { select: invoiceColumns },
    },
    orderBy: [{ invoice: { number: "asc" } }, { place: "asc" }],
  })
  const issued: Issued[] = []
  for (const same of Map.groupBy(lines, ({ invoice }) => invoice.id).values()) {
    const first = same[0]
    if (!first) continue
    const { id, orderId, subject, locale, isSample, ...buyer } = first.invoice
    const note = await issueInvoice(tx, actor, {
      buyer,
      creditsId: id,
      orderId,
      subject,
      locale: localeOf(locale),
      isSample,
      lines: same.map(({ invoice: _, ...line }) => ({
        ...line,
        amountOere: Math.max(0, line.amountOere - (fees.get(line.positionId ?? "") ?? 0)),
      })),
      at,
    })
    if (note) issued.push(note)
  }
  return issued
}

const invoiceColumns = {
  id: true,
  orderId: true,
  subject: true,
  locale: true,
  isSample: true,
  billingKind: true,
  buyerName: true,
  buyerEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
} as const
