import { spanOf } from "#components/events/date-words.ts"
import type { TicketWords } from "#components/events/ticket-pdf.ts"
import type { Ticket } from "#domain/events/queries/ticket.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { t } from "../../../reader.ts"

/** What a ticket says, on the page and in the PDF. */
export function ticketWords({ code, name, product, event }: Ticket): TicketWords {
  return {
    name,
    product,
    title: event.title,
    facts: [spanOf(event.startsAt, event.endsAt, readerLocale()), event.place].filter(Boolean),
    address: siteAddress("da", `/kvittering/${code}`),
    hint: t("checkin.ticketHint"),
  }
}
