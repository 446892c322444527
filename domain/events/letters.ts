import type { Attachment, LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { calendarOf, type LetterEvent, placeOf } from "./calendar.ts"
import { confirmedKey } from "./confirmed-key.ts"

export interface LetterOrder {
  readonly id: string
  readonly code: string
  readonly number: number
  readonly locale: Locale
  readonly buyerEmail: string
  readonly billing: {
    readonly kind: "EAN" | "MAIL" | "FREE"
    readonly gln: string | null
    readonly email: string
  }
  readonly lines: readonly LetterLine[]
}

export interface LetterLine {
  readonly attendeeName: string
  readonly product: string
  readonly priceOere: number
  /** What is kept of the price of what was given up. */
  readonly feeOere?: number
}

export interface LetterWaiting {
  readonly id: string
  readonly code: string
  readonly email: string
  readonly seats: number
  readonly locale: Locale
}

/** "I er tilmeldt": who, what, where, what it costs, with the calendar file. */
export function confirmedLetter(order: LetterOrder, event: LetterEvent, at: Date): LaterMessage {
  const t = translator(order.locale)
  const { money, dateTime } = formats(order.locale)
  const total = order.lines.reduce((sum, { priceOere }) => sum + priceOere, 0)
  return {
    key: confirmedKey(order.id),
    kind: "events.confirmed",
    to: order.buyerEmail,
    subject: t("events.mail.confirmed.subject", { title: event.title }),
    ...letter({
      locale: order.locale,
      heading: t("events.mail.confirmed.heading"),
      paragraphs: [t("events.mail.confirmed.text", { title: event.title })],
      facts: [
        [t("events.mail.number"), String(order.number)],
        ...whenAndWhere(event, order.locale),
        [
          t("events.mail.participants"),
          order.lines.map((line) => `${line.attendeeName}: ${line.product}`).join("\n"),
        ],
        [t("events.mail.total"), money(total)],
        [t("events.mail.billing"), billingText(order)],
      ],
      button: {
        label: t("events.mail.receipt"),
        url: siteAddress(order.locale, `/kvittering/${order.code}`),
      },
      closing: [
        t("events.mail.confirmed.cancel", { until: dateTime(event.cancelUntil) }),
        ...questions(event, order.locale),
      ],
      sender: t("site.association"),
    }),
    attachments: [calendarFile(event, at, order.locale)],
  }
}

/** What was given up; `nonce` tells several cancellations of one order apart. */
export function cancelledLetter(order: LetterOrder, event: LetterEvent, nonce: string): LaterMessage {
  const t = translator(order.locale)
  return {
    key: `order-cancelled:${order.id}:${nonce}`,
    kind: "events.cancelled",
    to: order.buyerEmail,
    subject: t("events.mail.gone.subject", { title: event.title }),
    ...letter({
      locale: order.locale,
      heading: t("events.mail.gone.heading"),
      paragraphs: [
        t("events.mail.gone.text", { title: event.title }),
        order.lines.map((line) => `${line.attendeeName}: ${line.product}`).join("\n"),
      ],
      facts: givenUpFacts(order),
      button: {
        label: t("events.mail.receipt"),
        url: siteAddress(order.locale, `/kvittering/${order.code}`),
      },
      closing: questions(event, order.locale),
      sender: t("site.association"),
    }),
  }
}

/** To all who are signed up or wait, when the event is called off. `key` names whom it goes to. */
export function calledOffLetter(
  key: string,
  to: string,
  locale: Locale,
  event: LetterEvent,
  reason: string,
): LaterMessage {
  const t = translator(locale)
  const { dateTime } = formats(locale)
  return {
    key: `event-off:${key}`,
    kind: "events.calledOff",
    to,
    subject: t("events.mail.off.subject", { title: event.title }),
    ...letter({
      locale,
      heading: t("events.mail.off.heading", { title: event.title }),
      paragraphs: [t("events.mail.off.text", { when: dateTime(event.startsAt) }), reason],
      closing: questions(event, locale),
      sender: t("site.association"),
    }),
  }
}

/** "I står på ventelisten", with the page where the place can be given up. */
export function waitingLetter(entry: LetterWaiting, event: LetterEvent): LaterMessage {
  const t = translator(entry.locale)
  return {
    key: `waiting:${entry.id}`,
    kind: "events.waiting",
    to: entry.email,
    subject: t("events.mail.waiting.subject", { title: event.title }),
    ...letter({
      locale: entry.locale,
      heading: t("events.mail.waiting.heading"),
      paragraphs: [t("events.mail.waiting.text", { title: event.title, seats: entry.seats })],
      facts: whenAndWhere(event, entry.locale),
      button: {
        label: t("events.mail.waiting.button"),
        url: siteAddress(entry.locale, `${event.path}/venteliste?kode=${entry.code}`),
      },
      closing: questions(event, entry.locale),
      sender: t("site.association"),
    }),
  }
}

/** Seats are held for someone who waited: sign up or say no. */
export function offerLetter(
  offer: { id: string; token: string; expiresAt: Date },
  entry: LetterWaiting,
  event: LetterEvent,
): LaterMessage {
  const t = translator(entry.locale)
  const until = formats(entry.locale).dateTime(offer.expiresAt)
  return {
    key: `offer:${offer.id}`,
    kind: "events.offer",
    to: entry.email,
    subject: t("events.mail.offer.subject", { title: event.title }),
    ...letter({
      locale: entry.locale,
      heading: t("events.mail.offer.heading"),
      paragraphs: [t("events.mail.offer.text", { title: event.title, seats: entry.seats, until })],
      facts: whenAndWhere(event, entry.locale),
      button: {
        label: t("events.mail.offer.button"),
        url: siteAddress(entry.locale, `${event.path}/tilmeld?tilbud=${offer.token}`),
      },
      closing: [
        t("events.mail.offer.decline", {
          url: siteAddress(entry.locale, `${event.path}/venteliste?tilbud=${offer.token}`),
        }),
        ...questions(event, entry.locale),
      ],
      sender: t("site.association"),
    }),
  }
}

/** The offer was not used in time. */
export function offerOverLetter(offerId: string, entry: LetterWaiting, event: LetterEvent): LaterMessage {
  const t = translator(entry.locale)
  return {
    key: `offer-over:${offerId}`,
    kind: "events.offerOver",
    to: entry.email,
    subject: t("events.mail.offerOver.subject", { title: event.title }),
    ...letter({
      locale: entry.locale,
      heading: t("events.mail.offerOver.heading"),
      paragraphs: [t("events.mail.offerOver.text", { title: event.title })],
      button: {
        label: t("events.mail.waiting.button"),
        url: siteAddress(entry.locale, `${event.path}/venteliste`),
      },
      sender: t("site.association"),
    }),
  }
}

/** What is kept and what is taken off the invoice; nothing of what was free. */
function givenUpFacts({ lines, locale }: LetterOrder): [string, string][] {
  const t = translator(locale)
  const { money } = formats(locale)
  const price = lines.reduce((sum, { priceOere }) => sum + priceOere, 0)
  const fee = lines.reduce((sum, { feeOere = 0 }) => sum + feeOere, 0)
  if (price === 0) return []
  const back: [string, string] = [t("events.cancellation.back"), money(price - fee)]
  return fee > 0 ? [[t("events.cancellation.fee"), money(fee)], back] : [back]
}

export function whenAndWhere(event: LetterEvent, locale: Locale): [string, string][] {
  const t = translator(locale)
  const place = placeOf(event)
  return [
    [t("events.mail.when"), formats(locale).dateTime(event.startsAt)],
    ...(place ? ([[t("events.mail.where"), place]] as [string, string][]) : []),
  ]
}

function billingText({ billing, buyerEmail, locale }: LetterOrder): string {
  const t = translator(locale)
  if (billing.kind === "FREE") return t("events.mail.billingFree")
  if (billing.kind === "EAN") return t("events.mail.billingEan", { gln: billing.gln ?? "" })
  return t("events.mail.billingMail", { email: billing.email || buyerEmail })
}

export function questions({ contactEmail }: LetterEvent, locale: Locale): string[] {
  return contactEmail ? [translator(locale)("events.mail.questions", { email: contactEmail })] : []
}

export function calendarFile(event: LetterEvent, at: Date, locale: Locale): Attachment {
  return {
    filename: locale === "en" ? "calendar.ics" : "kalender.ics",
    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
    content: calendarOf(event.title, [event], at, locale),
  }
}
