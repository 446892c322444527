import type { LaterMessage } from "#domain/mail/commands/send-later.ts"
import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { Issued } from "./commands/issue-invoice.ts"

/** An invoice to whoever pays it: what, how much, by when, and where it lies. */
export function invoiceLetter(
  { id, number, code, totalOere, dueOn }: Issued,
  { to, subject, locale }: { to: string; subject: string; locale: Locale },
): LaterMessage {
  const t = translator(locale)
  const { money, shortDate } = formats(locale)
  return {
    key: `invoice:${id}`,
    kind: "billing.invoice",
    to,
    subject: t("billing.mail.subject", { number, subject }),
    ...letter({
      locale,
      heading: t("billing.mail.heading", { number }),
      paragraphs: [t("billing.mail.text", { subject })],
      facts: [
        [t("billing.invoice.total"), money(totalOere)],
        [t("billing.invoice.dueOn"), shortDate(dateOfDay(dueOn))],
      ],
      button: { label: t("billing.mail.button"), url: siteAddress(locale, `/kvittering/${code}`) },
      sender: t("site.association"),
    }),
  }
}
