import type { Prisma } from "#platform/database/client.ts"
import type { BillingKind, InvoiceKind } from "#platform/database/enums.ts"

/** What was issued, as a line of the desk's list and of the ledger. */
export interface DeskInvoice {
  readonly id: string
  readonly code: string
  readonly kind: InvoiceKind
  readonly number: number
  readonly isSample: boolean
  readonly issuedAt: Date
  readonly dueOn: Date
  readonly buyerName: string
  readonly buyerEmail: string
  readonly billingKind: BillingKind
  readonly gln: string
  readonly cvr: string
  readonly reference: string
  readonly requisitionNumber: string
  readonly subject: string
  readonly totalOere: number
  readonly vatOere: number
  /** What credit notes took back of it, in øre. */
  readonly creditedOere: number
  /** Of a credit note: the invoice that it takes back. */
  readonly creditsNumber: number | null
}

export const shownInvoiceColumns = {
  id: true,
  code: true,
  kind: true,
  number: true,
  isSample: true,
  issuedAt: true,
  dueOn: true,
  buyerName: true,
  buyerEmail: true,
  billingKind: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  subject: true,
  totalOere: true,
  vatOere: true,
  credits: { select: { number: true } },
  creditNotes: { select: { totalOere: true } },
} satisfies Prisma.InvoiceSelect

export function shownInvoice({
  credits,
  creditNotes,
  gln,
  cvr,
  ...row
}: Prisma.InvoiceGetPayload<{ select: typeof shownInvoiceColumns }>): DeskInvoice {
  return {
    ...row,
    gln: gln ?? "",
    cvr: cvr ?? "",
    creditsNumber: credits?.number ?? null,
    creditedOere: creditNotes.reduce((sum, { totalOere }) => sum + totalOere, 0),
  }
}
