import type { InvoiceDraft } from "#domain/billing/commands/issue-invoice.ts"
import type { VatCategory } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"

/** An invoice to somebody for one thing that costs 1,000 kr., or for these. */
export function buildInvoice({
  at = now(),
  amounts = [100_000],
  vat = "OUTSIDE_SCOPE",
}: {
  at?: Date
  amounts?: number[]
  vat?: VatCategory
}): InvoiceDraft {
  return {
    buyer: {
      billingKind: "MAIL",
      buyerName: "Prøve Køber",
      buyerEmail: "koeber@example.org",
      gln: null,
      cvr: null,
      reference: "",
      requisitionNumber: "",
    },
    orderId: null,
    creditsId: null,
    subject: "Prøvedagen",
    locale: "da",
    isSample: false,
    lines: amounts.map((amountOere, place) => ({
      text: `Billet ${place + 1}`,
      amountOere,
      vat,
      vatReason: "",
      positionId: null,
    })),
    at,
  }
}
