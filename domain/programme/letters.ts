import type { LetterEvent } from "#domain/events/calendar.ts"
import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { differenceWords } from "./difference-words.ts"
import type { Difference } from "./rules/differences.ts"
import type { ProgrammeSession } from "./rules/programme.ts"

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

/** "Du har fået plads": a seat that was waited for, and the way to hand it on. */
export function seatedLetter({
  waitingId,
  to: { email, code, locale },
  event,
  session: { title, startsAt, room },
  isInstead,
}: {
  waitingId: string
  to: { email: string; code: string; locale: Locale }
  event: Pick<LetterEvent, "title" | "contactEmail">
  session: Pick<ProgrammeSession, "title" | "startsAt" | "room">
  /** It took the place of something chosen at the same hours. */
  isInstead: boolean
}): LaterMessage {
  const t = translator(locale)
  const { dateTime } = formats(locale)
  return {
    key: `session-seated:${waitingId}`,
    kind: "events.sessionSeated",
    to: email,
    subject: t("programme.seated.subject", { title }),
    ...letter({
      locale,
      heading: t("programme.seated.heading"),
      paragraphs: [
        t("programme.seated.text", { title, event: event.title }),
        [dateTime(startsAt), room?.name].filter(Boolean).join(", "),
        ...(isInstead ? [t("programme.seated.instead")] : []),
        t("programme.seated.handOn"),
      ],
      button: { label: t("programme.mail.button"), url: siteAddress(locale, `/kvittering/${code}/program`) },
      closing: event.contactEmail ? [t("events.mail.questions", { email: event.contactEmail })] : [],
      sender: t("site.association"),
    }),
  }
}
