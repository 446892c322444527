import { ticketPdf } from "#components/events/ticket-pdf.ts"
import { ticket } from "#domain/events/queries/ticket.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { attachment } from "../../../../api/file-answer.ts"
import { currentActor } from "../../../../current-actor.ts"
import { t } from "../../../../reader.ts"
import { ticketWords } from "../ticket-words.ts"

/** The PDF of a ticket, for whoever has its secret; of one that was given up there is none. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const found = await ticket(await currentActor(), (await params).code)
  if (!found || found.isCancelled) return new Response(null, { status: 404 })
  const pdf = await ticketPdf(ticketWords(found), readerLocale())
  return attachment(pdf, "application/pdf", `${t("checkin.ticketOf", { name: found.name })}.pdf`)
}
