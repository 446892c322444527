import { invoicePdf } from "#components/billing/invoice-pdf.ts"
import { invoiceWords } from "#components/billing/invoice-words.ts"
import { invoiceDocument } from "#domain/billing/queries/invoice-document.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { attachment } from "../../../../api/file-answer.ts"
import { secretOf } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"

/** The PDF of an invoice or credit note, for whoever has its secret. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const code = secretOf((await params).code)
  const invoice = code ? await invoiceDocument(await currentActor(), code) : null
  if (!invoice) return new Response(null, { status: 404 })
  const words = invoiceWords(invoice, readerLocale())
  return attachment(await invoicePdf(words, readerLocale()), "application/pdf", `${words.title}.pdf`)
}
