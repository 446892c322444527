import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { LetterEvent } from "./calendar.ts"
import { calendarFile, questions, whenAndWhere } from "./letters.ts"
import type { Holder, What } from "./rules/seat-change.ts"

export interface LetterSeat {
  readonly key: string
  readonly to: string
  /** Who has the seat now, who had it, or somebody who is told what stands there. */
  readonly as: "holder" | "former" | "changed"
  readonly what: What
  /** Of the ticket that opens it now. */
  readonly code: string
  readonly orderCode: string
  /** Of the ticket. */
  readonly position: string
  readonly holder: Holder
  readonly buyerName: string
  readonly products: readonly string[]
  /** What whoever has it must still choose or answer, in words. */
  readonly missing: readonly string[]
  readonly locale: Locale
}

/** "Du har en plads", "Din plads er overdraget", or what a seat says now: to each whom a change concerns. */
export function seatLetter(seat: LetterSeat, event: LetterEvent, at: Date): LaterMessage {
  const { as, holder, products, missing, locale } = seat
  const t = translator(locale)
  const words = `seats.mail.${wordsOf(seat)}`
  return {
    key: seat.key,
    kind: `events.seat.${as}`,
    to: seat.to,
    subject: t(`${words}.subject`, { title: event.title }),
    ...letter({
      locale,
      heading: t(`${words}.heading`),
      paragraphs: [
        t(`${words}.text`, { title: event.title, buyer: seat.buyerName }),
        ...(missing.length > 0 ? [t("seats.mail.missing", { questions: listed(missing, locale) })] : []),
      ],
      facts: [
        ...(as === "former"
          ? []
          : ([[t("seats.mail.seat"), `${holder.name}: ${products.join(", ")}`]] as [string, string][])),
        ...whenAndWhere(event, locale),
      ],
      ...(as === "former" ? {} : { button: buttonOf(seat) }),
      closing: questions(event, locale),
      sender: t("site.association"),
    }),
    ...(as === "holder" ? { attachments: [calendarFile(event, at, locale)] } : {}),
  }
}

function wordsOf({ as, what }: LetterSeat): string {
  if (as === "changed") return "changed"
  // The same name at another address is no other person.
  if (what === "readdressed") return as === "holder" ? "readdressed" : "readdressedFrom"
  return as === "holder" ? "yours" : "passedOn"
}

/** Whoever has the seat opens the ticket, and what it lacks; whoever ordered, the order. */
function buttonOf({ to, holder, missing, code, position, orderCode, locale }: LetterSeat) {
  const t = translator(locale)
  if (to !== holder.email)
    return { label: t("events.mail.receipt"), url: siteAddress(locale, `/kvittering/${orderCode}`) }
  return missing.length > 0
    ? { label: t("seats.mail.answer"), url: siteAddress(locale, `/kvittering/${code}?ret=${position}`) }
    : { label: t("seats.mail.ticket"), url: siteAddress(locale, `/kvittering/${code}`) }
}

function listed(missing: readonly string[], locale: Locale): string {
  const t = translator(locale)
  return missing.map((words) => t("forms.ask.quoted", { words })).join(", ")
}
