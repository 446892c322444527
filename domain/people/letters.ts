import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { AffiliationFunction } from "#platform/database/enums.ts"

export const erasedKind = "people.erased"

/** Each of the two mailboxes is asked, by a link of its own. */
export function emailChangeLetter(
  change: { id: string; fromEmail: string; toEmail: string } & WrittenIn,
  side: "from" | "to",
  token: string,
): LaterMessage {
  const { fromEmail, toEmail, locale } = change
  const t = translator(locale)
  return {
    key: `email-change:${change.id}:${side}`,
    kind: "people.emailChange",
    to: side === "from" ? fromEmail : toEmail,
    subject: t("people.mail.change.subject"),
    ...letter({
      locale,
      heading: t("people.mail.change.heading"),
      paragraphs: [t(`people.mail.change.${side}`, { fromEmail, toEmail }), t("people.mail.change.both")],
      button: {
        label: t("people.mail.change.button"),
        url: siteAddress(locale, `/min-side/e-mail?token=${token}`),
      },
      closing: [t("people.mail.change.notYou")],
      sender: t("site.association"),
    }),
  }
}

/** To a mailbox that somebody else's account has: only there it is told, and nothing changes. */
export function emailTakenLetter(change: { id: string; toEmail: string } & WrittenIn): LaterMessage {
  const { locale } = change
  const t = translator(locale)
  return {
    key: `email-change:${change.id}:taken`,
    kind: "people.emailTaken",
    to: change.toEmail,
    subject: t("people.mail.taken.subject"),
    ...letter({
      locale,
      heading: t("people.mail.taken.heading"),
      paragraphs: [t("people.mail.taken.text", { email: change.toEmail })],
      closing: [t("people.mail.change.notYou")],
      sender: t("site.association"),
    }),
  }
}

/** To whoever was put on the roster of an organisation, so that nobody is it unknowingly. */
export function colleagueLetter(
  affiliation: { id: string; function: AffiliationFunction },
  { by, organisation, email, locale }: { by: string; organisation: string; email: string } & WrittenIn,
): LaterMessage {
  const t = translator(locale)
  const as = t(`people.function.${affiliation.function}`).toLowerCase()
  const isCoordinator = affiliation.function === "COORDINATOR"
  return {
    key: `colleague:${affiliation.id}`,
    kind: "people.colleague",
    to: email,
    subject: t("people.mail.colleague.subject", { organisation }),
    ...letter({
      locale,
      heading: t("people.mail.colleague.heading", { organisation }),
      paragraphs: [
        t("people.mail.colleague.text", { by, organisation, function: as }),
        t(isCoordinator ? "people.mail.colleague.coordinator" : "people.mail.colleague.gives"),
      ],
      button: {
        label: t("people.mail.colleague.button"),
        url: siteAddress(locale, isCoordinator ? "/min-side/organisation" : "/min-side"),
      },
      closing: [t("people.mail.colleague.wrong")],
      sender: t("site.association"),
    }),
  }
}

/** The wish to be erased is here, and until when it may be taken back. */
export function erasureAskedLetter(
  personId: string,
  email: string,
  { at, by, locale }: { at: Date; by: Date } & WrittenIn,
): LaterMessage {
  const t = translator(locale)
  return {
    key: `erasure-asked:${personId}:${at.getTime()}`,
    kind: "people.erasureAsked",
    to: email,
    subject: t("people.mail.erasure.subject"),
    ...letter({
      locale,
      heading: t("people.mail.erasure.heading"),
      paragraphs: [t("people.mail.erasure.text", { by: formats(locale).shortDate(by) })],
      button: { label: t("people.mail.erasure.button"), url: siteAddress(locale, "/min-side/slet") },
      closing: [t("people.mail.change.notYou")],
      sender: t("site.association"),
    }),
  }
}

/** The last letter: it names nobody, and is forgotten in its turn. */
export function erasedLetter(personId: string, email: string, locale: Locale): LaterMessage {
  const t = translator(locale)
  return {
    key: `erased:${personId}`,
    kind: erasedKind,
    to: email,
    subject: t("people.mail.erased.subject"),
    ...letter({
      locale,
      heading: t("people.mail.erased.heading"),
      paragraphs: [t("people.mail.erased.text")],
      sender: t("site.association"),
    }),
  }
}
