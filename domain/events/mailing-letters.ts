import { letter } from "#domain/mail/letter.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { type Db, Prisma } from "#platform/database/client.ts"
import { placeOf } from "./calendar.ts"
import { eventColumns, soldEvent } from "./event-for-sale.ts"
import type { MailingSelection } from "./input.ts"
import { shownAddress } from "./rules/erased-address.ts"
import { filled, type MergeField } from "./rules/merge-fields.ts"
import { selectedTickets } from "./selected-tickets.ts"

export interface MailingWords {
  readonly id: string
  readonly eventId: string
  readonly subject: string
  readonly text: string
  readonly subjectEn: string
  readonly textEn: string
}

/** As it goes into the post. */
export interface MailingLetter {
  readonly key: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The key in the post of the letter to the address of this ticket. */
export function mailingKey(mailingId: string, positionId: string): string {
  return `mailing:${mailingId}:${positionId}`
}

/** Whom a letter would go to now: the first ticket of each address, by name. Who was erased gets none. */
export async function mailingRecipients(
  db: Db,
  eventId: string,
  { to, ...selection }: MailingSelection,
): Promise<string[]> {
  const [address, name] =
    to === "BUYERS"
      ? [Prisma.sql`o."buyerEmail"`, Prisma.sql`o."buyerName"`]
      : [Prisma.sql`t."attendeeEmail"`, Prisma.sql`t."attendeeName"`]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT DISTINCT ON (${address}) t."id"::text AS id, ${name} AS name
      ${selectedTickets({ eventId, state: "standing", ...selection })}
        AND ${address} <> '' AND ${address} NOT LIKE '%@erased.invalid'
      ORDER BY ${address}, o."number", t."seat"
    ) AS one ORDER BY name, "id"`
  return rows.map(({ id }) => id)
}

/** The letters to the addresses of these tickets, in the tickets' order; where nothing stands any more, none. */
export async function mailingLetters(
  db: Db,
  mailing: MailingWords,
  to: MailingSelection["to"],
  tickets: readonly string[],
): Promise<{ ticketId: string; name: string; message: MailingLetter }[]> {
  const row = await db.event.findUniqueOrThrow({
    where: { entryId: mailing.eventId },
    select: eventColumns,
  })
  const event = soldEvent(row)
  const found = await db.orderPosition.findMany({
    where: { id: { in: [...tickets] } },
    select: {
      id: true,
      cancelledAt: true,
      code: true,
      seat: true,
      attendeeName: true,
      attendeeEmail: true,
      organisation: { select: { name: true } },
      order: {
        select: {
          code: true,
          buyerName: true,
          buyerEmail: true,
          locale: true,
          organisation: { select: { name: true } },
          positions: {
            where: { cancelledAt: null },
            select: {
              seat: true,
              kind: true,
              product: { select: { name: true } },
              menu: { select: { option: { select: { label: true, labelEn: true } } } },
            },
            orderBy: [{ seat: "asc" }, { id: "asc" }],
          },
        },
      },
    },
  })
  const byId = new Map(found.map((ticket) => [ticket.id, ticket]))
  return tickets.flatMap((id) => {
    const ticket = byId.get(id)
    if (!ticket) return []
    const { order } = ticket
    const isBuyer = to === "BUYERS"
    const email = shownAddress(isBuyer ? order.buyerEmail : ticket.attendeeEmail)
    const isStanding = isBuyer ? order.positions.length > 0 : ticket.cancelledAt === null
    if (!isStanding || email === "") return []
    const name = isBuyer ? order.buyerName : ticket.attendeeName
    const locale = localeOf(order.locale)
    const lines = order.positions.filter(({ seat }) => isBuyer || seat === ticket.seat)
    const named = (kind: "TICKET" | "ADDON") =>
      [
        ...new Set(
          lines
            .filter((line) => line.kind === kind)
            .map(({ product, menu }) => {
              const chosen = (locale === "en" && menu?.option?.labelEn) || menu?.option?.label
              return chosen ? `${product.name} (${chosen})` : product.name
            }),
        ),
      ].join(", ")
    const values: Record<MergeField, string> = {
      navn: name,
      fornavn: name.split(/\s+/)[0] ?? name,
      organisation: (isBuyer ? order.organisation : ticket.organisation)?.name ?? "",
      billet: named("TICKET"),
      tilvalg: named("ADDON"),
      arrangement: event.title,
      hvornår: formats(locale).dateTime(event.startsAt),
      sted: placeOf(event),
    }
    const path = isBuyer ? `/kvittering/${order.code}` : `/kvittering/${ticket.code}`
    return [{ ticketId: id, name, message: written(mailing, { id, email, path, locale, values }) }]
  })
}

function written(
  mailing: MailingWords,
  to: { id: string; email: string; path: string; locale: Locale; values: Record<MergeField, string> },
): MailingLetter {
  const t = translator(to.locale)
  const isEnglish = to.locale === "en" && mailing.textEn !== ""
  const subject = filled((isEnglish && mailing.subjectEn) || mailing.subject, to.values)
  const text = isEnglish ? mailing.textEn : mailing.text
  return {
    key: mailingKey(mailing.id, to.id),
    kind: "events.mailing",
    to: to.email,
    subject,
    ...letter({
      locale: to.locale,
      heading: subject,
      paragraphs: text.split(/\n{2,}/).map((paragraph) => filled(paragraph, to.values)),
      button: { label: t("mailings.button"), url: siteAddress(to.locale, to.path) },
      sender: t("site.association"),
    }),
  }
}
