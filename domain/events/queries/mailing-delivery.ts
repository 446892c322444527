import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { OutboxStatus } from "#platform/database/enums.ts"
import { mailingSelectionInput } from "../input.ts"
import { mailingKey } from "../mailing-letters.ts"
import { shownAddress } from "../rules/erased-address.ts"

export interface DeliveryLine {
  readonly ticketId: string
  readonly name: string
  /** Where it went; "" once that was forgotten. */
  readonly email: string
  /** Null until the letter is written. */
  readonly status: OutboxStatus | null
  readonly sentAt: Date | null
  /** What the mail server answered, where it did not take it. */
  readonly error: string
}

/** How a sent letter fared with each of those it went to, by name. @throws NotAllowed */
export async function mailingDelivery(
  actor: Actor,
  { id, page, pageSize }: { id: string; page: number; pageSize: number },
): Promise<DeliveryLine[]> {
  demand(actor, "events.manage")
  const mailing = await db.mailing.findUnique({ where: { id }, select: { selection: true } })
  const isToBuyers = mailingSelectionInput.parse(mailing?.selection ?? {}).to === "BUYERS"
  const recipients = await db.mailingRecipient.findMany({
    where: { mailingId: id },
    select: {
      positionId: true,
      position: {
        select: {
          attendeeName: true,
          attendeeEmail: true,
          order: { select: { buyerName: true, buyerEmail: true } },
        },
      },
    },
    orderBy: [{ position: { attendeeName: "asc" } }, { positionId: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  const keys = recipients.map(({ positionId }) => mailingKey(id, positionId))
  const posted = await db.outboxMessage.findMany({
    where: { dedupeKey: { in: keys } },
    select: { dedupeKey: true, toAddress: true, status: true, sentAt: true, lastError: true },
  })
  const byKey = new Map(posted.map((message) => [message.dedupeKey, message]))
  return recipients.map(({ positionId, position: { order, ...ticket } }) => {
    const email = isToBuyers ? order.buyerEmail : ticket.attendeeEmail
    const message = byKey.get(mailingKey(id, positionId))
    return {
      ticketId: positionId,
      name: isToBuyers ? order.buyerName : ticket.attendeeName,
      email: message?.toAddress || shownAddress(email),
      status: message?.status ?? null,
      sentAt: message?.sentAt ?? null,
      error: message?.lastError ?? "",
    }
  })
}
