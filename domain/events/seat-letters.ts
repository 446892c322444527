import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { LetterEvent } from "./calendar.ts"
import { calendarFile, questions, whenAndWhere } from "./letters.ts"
import type { Holder } from "./rules/seat-change.ts"

export interface LetterSeat {
  readonly key: string
  readonly to: string
  /** Who has the seat now, who had it, or somebody who is told what stands there. */
  readonly as: "holder" | "former" | "changed"
  /** Of the ticket that opens it now. */
  readonly code: string
  readonly orderCode: string
  readonly holder: Holder
  readonly buyerName: string
  readonly products: readonly string[]
  readonly locale: Locale
}

/** "Du har en plads", "Din plads er overdraget", or what a seat says now: to each whom a change concerns. */
export function seatLetter(seat: LetterSeat, event: LetterEvent, at: Date): LaterMessage {
  const { as, code, holder, products, locale } = seat
  const t = translator(locale)
  const words = `seats.mail.${as === "holder" ? "yours" : as === "former" ? "passedOn" : "changed"}`
  // Whoever has the seat opens the ticket; whoever had it, nothing; and whoever ordered, the order.
  const path = seat.to === holder.email ? `/kvittering/${code}` : `/kvittering/${seat.orderCode}`
  const label = t(seat.to === holder.email ? "seats.mail.ticket" : "events.mail.receipt")
  return {
    key: seat.key,
    kind: `events.seat.${as}`,
    to: seat.to,
    subject: t(`${words}.subject`, { title: event.title }),
    ...letter({
      locale,
      heading: t(`${words}.heading`),
      paragraphs: [t(`${words}.text`, { title: event.title, buyer: seat.buyerName })],
      facts: [
        ...(as === "former"
          ? []
          : ([[t("seats.mail.seat"), `${holder.name}: ${products.join(", ")}`]] as [string, string][])),
        ...whenAndWhere(event, locale),
      ],
      ...(as === "former" ? {} : { button: { label, url: siteAddress(locale, path) } }),
      closing: questions(event, locale),
      sender: t("site.association"),
    }),
    ...(as === "holder" ? { attachments: [calendarFile(event, at, locale)] } : {}),
  }
}
