import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Invited } from "./standing.ts"

interface Addressed {
  readonly respondentId: string
  readonly to: string
  readonly name: string
  /** The secret of the link that this mail carries. */
  readonly token: string
}

/** Municipalities are written to in Danish; whoever answers in English gets the receipt in English. */
const locale: Locale = "da"

/** "Vil I svare?": what is asked of the municipality, until when, and the way in. */
export function invitationLetter(
  about: Invited,
  /** `again`: to an address that was written to as somebody's who has left. */
  to: Addressed & { readonly again?: Date },
  words: string,
): LaterMessage {
  const t = translator(locale)
  const said = saying(about, locale)
  return {
    key: `survey-invitation:${to.respondentId}${to.again ? `:${to.again.toISOString()}` : ""}`,
    kind: "collecting.invitation",
    to: to.to,
    isOneOfMany: true,
    subject: t("collecting.mail.invitation.subject", said),
    ...letter({
      locale,
      heading: t("collecting.mail.invitation.heading", said),
      paragraphs: [t("collecting.mail.invitation.text", said), ...paragraphs(words)],
      facts: times(about, locale),
      button: { label: t("collecting.mail.invitation.button"), url: way(to.token, locale) },
      closing: [t("collecting.mail.invitation.role", said), t("collecting.mail.questions", said)],
      sender: t("site.association"),
    }),
  }
}

/** To those who have not answered; `round` counts the reminders of this collection. */
export function reminderLetter(about: Invited, to: Addressed, round: number): LaterMessage {
  const t = translator(locale)
  const said = saying(about, locale)
  return {
    key: `survey-reminder:${to.respondentId}:${round}`,
    kind: "collecting.reminder",
    to: to.to,
    isOneOfMany: true,
    subject: t("collecting.mail.reminder.subject", said),
    ...letter({
      locale,
      heading: t("collecting.mail.reminder.heading", said),
      paragraphs: [t("collecting.mail.reminder.text", said)],
      facts: times(about, locale),
      button: { label: t("collecting.mail.invitation.button"), url: way(to.token, locale) },
      closing: [t("collecting.mail.questions", said)],
      sender: t("site.association"),
    }),
  }
}

/** To a colleague who is asked to answer instead. */
export function handOverLetter(
  about: Invited,
  to: Addressed,
  { by, words, at }: { by: string; words: string; at: Date },
): LaterMessage {
  const t = translator(locale)
  const said = { ...saying(about, locale), by }
  return {
    key: `survey-hand-over:${to.respondentId}:${at.toISOString()}`,
    kind: "collecting.handOver",
    to: to.to,
    subject: t("collecting.mail.handOver.subject", said),
    ...letter({
      locale,
      heading: t("collecting.mail.handOver.heading", said),
      paragraphs: [t("collecting.mail.handOver.text", said), ...paragraphs(words)],
      facts: times(about, locale),
      button: { label: t("collecting.mail.invitation.button"), url: way(to.token, locale) },
      closing: [t("collecting.mail.questions", said)],
      sender: t("site.association"),
    }),
  }
}

/** What was sent, question by question, and the way to correct it. One for each time that it is sent. */
export function receiptLetter(
  about: Invited,
  to: Addressed & { readonly locale: Locale },
  sent: {
    readonly responseId: string
    readonly version: number
    readonly facts: readonly (readonly [question: string, answer: string])[]
  },
): LaterMessage {
  const t = translator(to.locale)
  const said = saying(about, to.locale)
  return {
    key: `survey-receipt:${sent.responseId}:${sent.version}`,
    kind: "collecting.receipt",
    to: to.to,
    subject: t("collecting.mail.receipt.subject", said),
    ...letter({
      locale: to.locale,
      heading: t("collecting.mail.receipt.heading", said),
      paragraphs: [t("collecting.mail.receipt.text", said)],
      facts: sent.facts,
      button: { label: t("collecting.mail.receipt.button"), url: way(to.token, to.locale) },
      closing: [t("collecting.mail.questions", said)],
      sender: t("site.association"),
    }),
  }
}

/** One letter for each who is told of an answer. */
export function coveredKey(responseId: string, respondentId: string): string {
  return `survey-covered:${responseId}:${respondentId}`
}

/** To those who were asked in a municipality that another answered for: nothing is expected of them any more. */
export function coveredLetter(
  about: Invited,
  to: Addressed,
  { by, responseId }: { by: string; responseId: string },
): LaterMessage {
  const t = translator(locale)
  const said = { ...saying(about, locale), by }
  return {
    key: coveredKey(responseId, to.respondentId),
    kind: "collecting.covered",
    to: to.to,
    subject: t("collecting.mail.covered.subject", said),
    ...letter({
      locale,
      heading: t("collecting.mail.covered.heading", said),
      paragraphs: [t("collecting.mail.covered.text", said)],
      button: { label: t("collecting.mail.covered.button"), url: way(to.token, locale) },
      closing: [t("collecting.mail.covered.wrong", said)],
      sender: t("site.association"),
    }),
  }
}

function saying({ survey, municipality, closesAt, contactEmail }: Invited, language: Locale) {
  return {
    survey: titleWithYear(survey),
    municipality,
    closes: formats(language).dateTime(closesAt),
    email: contactEmail,
  }
}

function times({ municipality, opensAt, closesAt }: Invited, language: Locale): [string, string][] {
  const t = translator(language)
  const { dateTime } = formats(language)
  return [
    [t("collecting.mail.municipality"), municipality],
    [t("collecting.mail.opens"), dateTime(opensAt)],
    [t("collecting.mail.closes"), dateTime(closesAt)],
  ]
}

function way(token: string, language: Locale): string {
  return siteAddress(language, `/min-side/undersoegelser/${token}`)
}

function paragraphs(words: string): string[] {
  return words.split(/\n{2,}/).filter(Boolean)
}
