import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import type { Locale } from "#messages/translate.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import type { BillingKind, InvoiceKind, VatCategory } from "#platform/database/enums.ts"
import { type VatSum, vatSums } from "../rules/vat.ts"

/** Everything that stands on an invoice or a credit note. */
export interface InvoiceDocument {
  readonly code: string
  readonly kind: InvoiceKind
  readonly number: number
  readonly isSample: boolean
  readonly issuedAt: Date
  readonly dueOn: Date
  readonly issuer: {
    readonly name: string
    readonly address: string
    readonly cvr: string
    readonly account: string
  }
  readonly billingKind: BillingKind
  readonly buyerName: string
  readonly buyerEmail: string
  readonly gln: string
  readonly cvr: string
  readonly reference: string
  readonly requisitionNumber: string
  readonly subject: string
  readonly locale: Locale
  readonly orderNumber: number | null
  readonly lines: readonly { text: string; amountOere: number; vat: VatCategory; vatReason: string }[]
  readonly vat: readonly VatSum[]
  readonly totalOere: number
  readonly vatOere: number
  /** Of a credit note: the number of the invoice that it takes back. */
  readonly creditsNumber: number | null
  /** Of an invoice: what was taken back of it. */
  readonly creditedBy: readonly { code: string; number: number; totalOere: number }[]
}

/** An invoice or credit note as whoever has its secret may see it; null when there is none. */
export async function invoiceDocument(actor: Actor, code: string): Promise<InvoiceDocument | null> {
  demand(actor, "billing.readOne")
  const found = await db.invoice.findUnique({ where: { code }, select: columns })
  if (!found) return null
  const { issuerName, issuerAddress, issuerCvr, issuerAccount, order, credits, creditNotes, ...facts } = found
  return {
    ...facts,
    gln: facts.gln ?? "",
    cvr: facts.cvr ?? "",
    locale: localeOf(facts.locale),
    issuer: { name: issuerName, address: issuerAddress, cvr: issuerCvr, account: issuerAccount },
    orderNumber: order?.number ?? null,
    vat: vatSums(facts.lines),
    creditsNumber: credits?.number ?? null,
    creditedBy: creditNotes,
  }
}

const columns = {
  code: true,
  kind: true,
  number: true,
  isSample: true,
  issuedAt: true,
  dueOn: true,
  issuerName: true,
  issuerAddress: true,
  issuerCvr: true,
  issuerAccount: true,
  billingKind: true,
  buyerName: true,
  buyerEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  subject: true,
  locale: true,
  totalOere: true,
  vatOere: true,
  order: { select: { number: true } },
  lines: {
    select: { text: true, amountOere: true, vat: true, vatReason: true },
    orderBy: { place: "asc" },
  },
  credits: { select: { number: true } },
  creditNotes: { select: { code: true, number: true, totalOere: true }, orderBy: { number: "asc" } },
} satisfies Prisma.InvoiceSelect
