import type { InvoiceDocument } from "#domain/billing/queries/invoice-document.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** An invoice or credit note ready to be read: the page and the PDF are set from the same words. */
export interface InvoiceWords {
  /** "Faktura 1001". */
  readonly title: string
  readonly subject: string
  /** That it is a sample; "" of a real one. */
  readonly sample: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly facts: readonly Fact[]
  readonly lines: readonly Fact[]
  readonly sums: readonly Fact[]
  readonly total: Fact
  readonly notes: readonly string[]
}

type Fact = readonly [name: string, value: string]

export function invoiceWords(invoice: InvoiceDocument, locale: Locale): InvoiceWords {
  const t = translator(locale)
  const { money, shortDate } = formats(locale)
  const isCredit = invoice.kind === "CREDIT_NOTE"
  const creditedOere = invoice.creditedBy.reduce((sum, { totalOere }) => sum + totalOere, 0)
  const leftOere = invoice.totalOere - creditedOere
  return {
    title: t(`billing.invoice.${invoice.kind}`, { number: invoice.number }),
    subject: invoice.subject,
    sample: invoice.isSample ? t("billing.invoice.sample") : "",
    from: filled([
      invoice.issuer.name,
      ...invoice.issuer.address.split("\n"),
      invoice.issuer.cvr ? t("billing.invoice.cvr", { cvr: invoice.issuer.cvr }) : "",
    ]),
    to: filled([
      invoice.buyerName,
      invoice.cvr ? t("billing.invoice.cvr", { cvr: invoice.cvr }) : "",
      invoice.gln ? t("billing.invoice.gln", { gln: invoice.gln }) : invoice.buyerEmail,
    ]),
    facts: filledFacts([
      [t("billing.invoice.issuedOn"), shortDate(invoice.issuedAt)],
      [t("billing.invoice.dueOn"), isCredit ? "" : shortDate(invoice.dueOn)],
      [t("billing.invoice.credits"), invoice.creditsNumber ? String(invoice.creditsNumber) : ""],
      [t("billing.invoice.order"), invoice.orderNumber ? String(invoice.orderNumber) : ""],
      [t("billing.invoice.reference"), invoice.reference],
      [t("billing.invoice.requisition"), invoice.requisitionNumber],
    ]),
    lines: invoice.lines.map(({ text, amountOere }): Fact => [text, money(amountOere)]),
    sums: invoice.vat.map(
      ({ vat, vatReason, amountOere, vatOere }): Fact =>
        vat === "STANDARD"
          ? [t("billing.invoice.vat.STANDARD", { base: money(amountOere - vatOere) }), money(vatOere)]
          : [t(`billing.invoice.vat.${vat}`, { base: money(amountOere), reason: vatReason }), money(0)],
    ),
    total: [t(isCredit ? "billing.invoice.totalCredit" : "billing.invoice.total"), money(invoice.totalOere)],
    notes: filled([
      isCredit ? t("billing.invoice.creditText") : "",
      !isCredit && invoice.issuer.account
        ? t("billing.invoice.pay", { account: invoice.issuer.account, number: invoice.number })
        : "",
      ...invoice.creditedBy.map(({ number, totalOere }) =>
        t("billing.invoice.creditedBy", { number, amount: money(totalOere) }),
      ),
      creditedOere > 0 ? t("billing.invoice.left", { amount: money(leftOere) }) : "",
    ]),
  }
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== "")
}

function filledFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(([, value]) => value !== "")
}
