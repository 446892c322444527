import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { LetterEvent } from "./calendar.ts"
import { questions, whenAndWhere } from "./letters.ts"

export interface LetterInvitation {
  readonly key: string
  readonly to: string
  readonly token: string
  readonly buyerName: string
  readonly locale: Locale
  readonly isAgain: boolean
}

/** "Der er en plads til dig": a seat is reserved, and the link is where one writes one's name on it. */
export function invitationLetter(
  { key, to, token, buyerName, locale, isAgain }: LetterInvitation,
  event: LetterEvent,
): LaterMessage {
  const t = translator(locale)
  return {
    key,
    kind: "events.seat.invitation",
    to,
    subject: t(`seats.mail.${isAgain ? "again" : "invitation"}.subject`, { title: event.title }),
    ...letter({
      locale,
      heading: t("seats.mail.invitation.heading"),
      paragraphs: [t("seats.mail.invitation.text", { title: event.title, buyer: buyerName })],
      facts: whenAndWhere(event, locale),
      button: { label: t("seats.mail.invitation.button"), url: siteAddress(locale, `/kvittering/${token}`) },
      closing: [t("seats.mail.invitation.once"), ...questions(event, locale)],
      sender: t("site.association"),
    }),
  }
}
