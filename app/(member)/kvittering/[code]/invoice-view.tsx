import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { InvoiceView } from "#components/billing/invoice-view.tsx"
import { invoiceWords } from "#components/billing/invoice-words.ts"
import { invoiceDocument } from "#domain/billing/queries/invoice-document.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere, t } from "../../../reader.ts"
import type { Viewing } from "./viewing.ts"

/** An invoice or credit note, with its PDF. Null when the code is of none. */
export async function invoiceView({ actor, code }: Viewing): Promise<ReactNode> {
  const invoice = await invoiceDocument(actor, code)
  if (!invoice) return null
  return (
    <main id="indhold" tabIndex={-1}>
      <div className="wrap task of-events">
        <InvoiceView
          words={invoiceWords(invoice, readerLocale())}
          labels={{
            from: t("billing.invoice.from"),
            to: t("billing.invoice.to"),
            what: t("billing.invoice.what"),
            amount: t("billing.invoice.amount"),
          }}
        />
        <p className="receipt-ways">
          <a href={pathHere(`/kvittering/${code}/faktura.pdf`)}>{t("billing.invoice.pdf")}</a>
        </p>
      </div>
    </main>
  )
}
