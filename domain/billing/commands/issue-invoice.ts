import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Tx } from "#platform/database/client.ts"
import type { BillingKind } from "#platform/database/enums.ts"
import { newSecret } from "#platform/secrets.ts"
import { addDays, dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"
import { type VatLine, vatIn } from "../rules/vat.ts"

/** Whom an invoice goes to, and what this buyer wishes to find on it. */
export interface Buyer {
  readonly billingKind: BillingKind
  readonly buyerName: string
  readonly buyerEmail: string
  readonly gln: string | null
  readonly cvr: string | null
  readonly reference: string
  readonly requisitionNumber: string
}

export interface InvoiceDraft {
  readonly buyer: Buyer
  readonly orderId: string | null
  /** Of a credit note: the invoice that it takes back, whole or in part. */
  readonly creditsId: string | null
  /** What it is about: the event's title. */
  readonly subject: string
  readonly locale: Locale
  readonly isSample: boolean
  readonly lines: readonly DraftLine[]
  readonly at: Date
}

export interface DraftLine extends VatLine {
  readonly text: string
  readonly positionId: string | null
}

export interface Issued {
  readonly id: string
  readonly number: number
  readonly code: string
  readonly totalOere: number
  /** A day in Copenhagen. */
  readonly dueOn: string
}

/**
 * Issues an invoice, or the credit note that takes one back, as a part of the act it belongs to: numbered, dated, due,
 * and from then on unchangeable. Null when the lines come to nothing. The row of the series stays locked until that act
 * commits, so ask last. The database refuses a credit note that takes back more than its invoice has left.
 */
export async function issueInvoice(
  tx: Tx,
  actor: Actor,
  { buyer, lines: all, at, ...facts }: InvoiceDraft,
): Promise<Issued | null> {
  const kind = facts.creditsId ? ("CREDIT_NOTE" as const) : ("INVOICE" as const)
  const lines = all.filter(({ amountOere }) => amountOere > 0)
  const totalOere = lines.reduce((sum, { amountOere }) => sum + amountOere, 0)
  if (totalOere === 0) return null
  const id = randomUUID()
  const issuer = await tx.invoiceIssuer.findUniqueOrThrow({ where: { id: 1 } })
  await audit(tx, actor, `billing.${kind}`, { type: "invoice", id }, { totalOere })
  const dueOn = addDays(dayInCopenhagen(at), kind === "INVOICE" ? issuer.paymentDays : 0)
  const { lastNumber: number } = await tx.invoiceSeries.update({
    where: { kind_isSample: { kind, isSample: facts.isSample } },
    data: { lastNumber: { increment: 1 } },
    select: { lastNumber: true },
  })
  const code = newSecret()
  await tx.invoice.create({
    data: {
      ...facts,
      ...buyer,
      id,
      kind,
      number,
      code,
      issuedAt: at,
      dueOn: dateOfDay(dueOn),
      issuerName: issuer.name || translator(facts.locale)("site.association"),
      issuerAddress: issuer.address,
      issuerCvr: issuer.cvr,
      issuerAccount: issuer.account,
      totalOere,
      vatOere: vatIn(lines),
    },
    select: { id: true },
  })
  await tx.invoiceLine.createMany({
    data: lines.map((line, place) => ({ ...line, invoiceId: id, place })),
  })
  return { id, number, code, totalOere, dueOn }
}
