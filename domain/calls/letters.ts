import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Outcome } from "#platform/database/enums.ts"
import type { CallFacts } from "./call-facts.ts"

export interface LetterApplication {
  readonly id: string
  /** The secret that its link carries. */
  readonly code: string
  readonly email: string
  readonly locale: Locale
  readonly title: string
}

export interface LetterVersion {
  readonly number: number
  readonly sentAt: Date
  readonly sha256: string
  readonly content: string
}

/** "Din kladde ligger her": once, when something was kept for the first time and not sent. */
export function draftLetter(application: LetterApplication, call: CallFacts): LaterMessage {
  const t = translator(application.locale)
  return {
    key: `application-draft:${application.id}`,
    kind: "calls.draft",
    to: application.email,
    subject: t("calls.mail.draft.subject", { call: call.title }),
    ...letter({
      locale: application.locale,
      heading: t("calls.mail.draft.heading"),
      paragraphs: [t("calls.mail.draft.text", { call: call.title })],
      facts: deadlineOf(call, application.locale),
      button: {
        label: t("calls.mail.draft.button"),
        url: siteAddress(application.locale, `${call.path}/ansoeg/${application.code}`),
      },
      closing: [t("calls.mail.draft.secret"), ...questions(call, application.locale)],
      sender: t("site.association"),
    }),
  }
}

/** What was sent and when, with its SHA-256 and, attached, the very text that the hash is of. One for each version. */
export function receiptLetter(
  application: LetterApplication & { readonly number: number; readonly version: LetterVersion },
  call: CallFacts,
): LaterMessage {
  const t = translator(application.locale)
  const { version } = application
  return {
    key: `application-received:${application.id}:${version.number}`,
    kind: "calls.received",
    to: application.email,
    subject: t("calls.mail.received.subject", { call: call.title }),
    ...letter({
      locale: application.locale,
      heading: t(version.number === 1 ? "calls.mail.received.heading" : "calls.mail.received.headingAgain"),
      paragraphs: [t("calls.mail.received.text", { call: call.title })],
      facts: [
        [t("calls.mail.number"), String(application.number)],
        [t("calls.mail.title"), application.title],
        [t("calls.mail.sentAt"), formats(application.locale).dateTime(version.sentAt)],
        [t("calls.mail.version"), String(version.number)],
        [t("calls.mail.hash"), version.sha256],
        ...deadlineOf(call, application.locale),
      ],
      button: {
        label: t("calls.mail.receipt"),
        url: siteAddress(application.locale, `/kvittering/${application.code}`),
      },
      closing: [
        t("calls.mail.received.edit"),
        t("calls.mail.received.hash"),
        ...questions(call, application.locale),
      ],
      sender: t("site.association"),
    }),
    attachments: [
      {
        filename: "ansoegning.json",
        contentType: "application/json; charset=utf-8",
        content: version.content,
      },
    ],
  }
}

/** The application was taken back. */
export function withdrawnLetter(application: LetterApplication, call: CallFacts): LaterMessage {
  const t = translator(application.locale)
  return {
    key: `application-withdrawn:${application.id}`,
    kind: "calls.withdrawn",
    to: application.email,
    subject: t("calls.mail.withdrawn.subject", { call: call.title }),
    ...letter({
      locale: application.locale,
      heading: t("calls.mail.withdrawn.heading"),
      paragraphs: [
        t("calls.mail.withdrawn.text", { call: call.title, title: application.title || call.title }),
      ],
      closing: questions(call, application.locale),
      sender: t("site.association"),
    }),
  }
}

/** What was decided, in the words of those who decided it. */
export function decidedLetter(
  application: LetterApplication & {
    readonly decision: { readonly id: string; readonly outcome: Outcome; readonly words: string }
  },
  call: CallFacts,
): LaterMessage {
  const t = translator(application.locale)
  const { id, outcome, words } = application.decision
  return {
    key: `application-decided:${id}`,
    kind: "calls.decided",
    to: application.email,
    subject: t("calls.mail.decided.subject", { call: call.title }),
    ...letter({
      locale: application.locale,
      heading: t(`calls.mail.decided.heading.${outcome}`),
      paragraphs: [
        t(`calls.mail.decided.text.${outcome}`, { call: call.title, title: application.title }),
        ...words.split(/\n{2,}/).filter(Boolean),
      ],
      button: {
        label: t("calls.mail.receipt"),
        url: siteAddress(application.locale, `/kvittering/${application.code}`),
      },
      closing: questions(call, application.locale),
      sender: t("site.association"),
    }),
  }
}

function deadlineOf(call: CallFacts, locale: Locale): [string, string][] {
  const t = translator(locale)
  const { dateTime, date } = formats(locale)
  return [
    [t("calls.mail.deadline"), dateTime(call.deadlineAt)],
    ...(call.answerByOn ? ([[t("calls.mail.answerBy"), date(call.answerByOn)]] as [string, string][]) : []),
  ]
}

function questions({ contactEmail }: CallFacts, locale: Locale): string[] {
  return contactEmail ? [translator(locale)("calls.mail.questions", { email: contactEmail })] : []
}
