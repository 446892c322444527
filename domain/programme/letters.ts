import type { LetterEvent } from "#domain/events/calendar.ts"
import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { differenceWords } from "./difference-words.ts"
import type { Difference } from "./rules/differences.ts"

/** "Programmet er ændret": what differs for one participant, and the way to their own programme. */
export function changedLetter({
  releaseId,
  ticket: { id, code, email, locale },
  event,
  note,
  changes,
  lost,
}: {
  releaseId: string
  ticket: { id: string; code: string; email: string; locale: Locale }
  event: Pick<LetterEvent, "title" | "contactEmail">
  note: string
  changes: readonly Difference[]
  /** What they had chosen that now overlaps with something chosen before it, by name. */
  lost: readonly string[]
}): LaterMessage {
  const t = translator(locale)
  return {
    key: `programme-changed:${releaseId}:${id}`,
    kind: "events.programmeChanged",
    to: email,
    subject: t("programme.mail.subject", { title: event.title }),
    ...letter({
      locale,
      heading: t("programme.mail.heading"),
      paragraphs: [
        t("programme.mail.text", { title: event.title }),
        ...(note ? [note] : []),
        changes.flatMap((one) => differenceWords(one, locale)).join("\n"),
        ...lost.map((title) => t("programme.mail.lost", { title })),
      ],
      button: { label: t("programme.mail.button"), url: siteAddress(locale, `/kvittering/${code}/program`) },
      closing: event.contactEmail ? [t("events.mail.questions", { email: event.contactEmail })] : [],
      sender: t("site.association"),
    }),
  }
}
