import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { attendeeWords } from "../attendee-words.ts"
import { shownAddress } from "../rules/erased-address.ts"
import { selectedTickets, type TicketsAsk } from "../selected-tickets.ts"

export interface SignUpsAsk extends TicketsAsk {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface SignUpLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly ticket: string
  readonly event: { readonly id: string; readonly title: string }
  /** `code` opens the receipt and cancels; null for those who may not change sign-ups. */
  readonly order: { readonly number: number; readonly code: string | null; readonly placedAt: Date }
  readonly priceOere: number
  readonly isCancelled: boolean
}

/** Those who are or were signed up, each with the ticket, the newest orders first. @throws NotAllowed */
export async function deskSignUps(
  actor: Actor,
  ask: SignUpsAsk,
): Promise<{ rows: SignUpLine[]; total: number }> {
  demand(actor, "events.participants")
  const asked = selectedTickets(ask)
  const [page, [counted]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`SELECT t."id"::text AS id ${asked}
      ORDER BY o."number" DESC, t."seat", t."id" LIMIT ${ask.pageSize} OFFSET ${(ask.page - 1) * ask.pageSize}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${asked}`,
  ])
  const tickets = await db.orderPosition.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    select: {
      id: true,
      attendeeState: true,
      attendeeName: true,
      attendeeEmail: true,
      priceOere: true,
      cancelledAt: true,
      organisation: { select: { name: true } },
      product: { select: { name: true } },
      event: { select: { entryId: true, entry: { select: { title: true } } } },
      order: { select: { number: true, code: true, placedAt: true } },
    },
    orderBy: [{ order: { number: "desc" } }, { seat: "asc" }, { id: "asc" }],
  })
  return {
    total: counted?.total ?? 0,
    rows: tickets.map(({ id, order, event, organisation, product, priceOere, ...ticket }) => ({
      id,
      name: attendeeWords(ticket),
      email: shownAddress(ticket.attendeeEmail),
      organisation: organisation?.name ?? "",
      ticket: product.name,
      event: { id: event.entryId, title: event.entry.title },
      order: { ...order, code: allows(actor, "events.manage") ? order.code : null },
      priceOere,
      isCancelled: ticket.cancelledAt !== null,
    })),
  }
}
