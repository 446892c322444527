import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import type { WrittenIn } from "#domain/mail/written-in.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import type { MembershipHolder } from "#platform/database/enums.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { draftDays } from "./rules/application.ts"
import type { Stands } from "./what-stands.ts"

export interface LetterApplication extends WrittenIn {
  readonly id: string
  readonly code: string
  readonly holder: MembershipHolder
  readonly name: string
  readonly email: string
  readonly organisationName: string
}

/** The link that makes an application count. It opens a page; a button there spends it. */
export function confirmLetter(application: LetterApplication, token: string): LaterMessage {
  const t = translator(application.locale)
  return {
    key: `join-confirm:${application.id}`,
    kind: "membership.confirm",
    to: application.email,
    subject: t("membership.mail.confirm.subject"),
    ...letter({
      locale: application.locale,
      heading: t("membership.mail.confirm.heading"),
      paragraphs: [t("membership.mail.confirm.text", { days: draftDays })],
      facts: [[t("membership.mail.member"), memberOf(application)]],
      button: {
        label: t("membership.mail.confirm.button"),
        url: siteAddress(application.locale, `/kvittering/${application.code}?bekraeft=${token}`),
      },
      closing: [t("membership.mail.notYou")],
      sender: t("site.association"),
    }),
  }
}

/** In place of the link, when there is nothing to confirm: only who reads the address is told what stands. */
export function standsLetter(application: LetterApplication, stands: Stands): LaterMessage {
  const t = translator(application.locale)
  const isWaiting = stands.kind === "application"
  const { shortDate } = formats(application.locale)
  return {
    key: `join-stands:${application.id}`,
    kind: "membership.stands",
    to: application.email,
    subject: t("membership.mail.stands.subject"),
    ...letter({
      locale: application.locale,
      heading: t(isWaiting ? "membership.mail.stands.waiting" : "membership.mail.stands.member"),
      paragraphs: [
        isWaiting
          ? t("membership.mail.stands.waitingText", { at: shortDate(stands.submittedAt) })
          : t("membership.mail.stands.memberText", { holder: stands.holder }),
      ],
      button: isWaiting
        ? {
            label: t("membership.mail.receipt"),
            url: siteAddress(application.locale, `/kvittering/${stands.code}`),
          }
        : { label: t("membership.mail.myPage"), url: siteAddress(application.locale, "/min-side") },
      closing: [t("membership.mail.notYou")],
      sender: t("site.association"),
    }),
  }
}

/** A new member is told what for, for how long and at what price; a coordinator also what comes next. */
export function welcomeLetter(
  application: LetterApplication,
  term: { type: string; fromOn: string; toOn: string; priceOere: number },
): LaterMessage {
  const t = translator(application.locale)
  const { money, dateRange } = formats(application.locale)
  const isPersonal = application.holder === "PERSON"
  return {
    key: `join-welcome:${application.id}`,
    kind: "membership.welcome",
    to: application.email,
    subject: t("membership.mail.welcome.subject"),
    ...letter({
      locale: application.locale,
      heading: t("membership.mail.welcome.heading", { name: memberOf(application) }),
      paragraphs: [
        isPersonal
          ? t("membership.mail.welcome.person")
          : t("membership.mail.welcome.organisation", { organisation: application.organisationName }),
      ],
      facts: [
        [t("membership.mail.type"), term.type],
        [t("membership.mail.period"), dateRange(dateOfDay(term.fromOn), dateOfDay(term.toOn))],
        [t("membership.mail.price"), money(term.priceOere)],
      ],
      button: {
        label: t(isPersonal ? "membership.mail.myPage" : "membership.mail.roster"),
        url: siteAddress(application.locale, isPersonal ? "/min-side" : "/min-side/organisation"),
      },
      closing: [t("membership.mail.welcome.signIn", { email: application.email })],
      sender: t("site.association"),
    }),
  }
}

/** A no, in the words of whoever decided. */
export function rejectedLetter(application: LetterApplication, answer: string): LaterMessage {
  const t = translator(application.locale)
  return {
    key: `join-rejected:${application.id}`,
    kind: "membership.rejected",
    to: application.email,
    subject: t("membership.mail.rejected.subject"),
    ...letter({
      locale: application.locale,
      heading: t("membership.mail.rejected.heading"),
      paragraphs: [t("membership.mail.rejected.text", { member: memberOf(application) }), answer],
      sender: t("site.association"),
    }),
  }
}

function memberOf({ holder, name, organisationName }: LetterApplication): string {
  return holder === "PERSON" ? name : organisationName
}
