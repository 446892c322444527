import type { Actor } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { shownAddress } from "../rules/erased-address.ts"

export interface SignUpsAsk {
  /** Null for all events. */
  readonly eventId: string | null
  /** Part of a name, an address or an organisation's name, or the number of an order. */
  readonly search: string
  /** Who has this ticket or add-on; null for all. */
  readonly productId: string | null
  readonly state: "standing" | "cancelled" | null
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
  const where = asked(ask)
  const [tickets, total] = await Promise.all([
    db.orderPosition.findMany({
      where,
      select: {
        id: true,
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
      skip: (ask.page - 1) * ask.pageSize,
      take: ask.pageSize,
    }),
    db.orderPosition.count({ where }),
  ])
  return {
    total,
    rows: tickets.map(({ id, order, event, organisation, product, priceOere, ...ticket }) => ({
      id,
      name: ticket.attendeeName,
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

function asked({ eventId, search, productId, state }: SignUpsAsk): Prisma.OrderPositionWhereInput {
  const contains = { contains: search, mode: "insensitive" as const }
  const number = /^\d{1,9}$/.test(search) ? [{ order: { number: Number(search) } }] : []
  return {
    kind: "TICKET",
    ...(eventId ? { eventId } : {}),
    ...(state ? { cancelledAt: state === "cancelled" ? { not: null } : null } : {}),
    AND: [
      ...(productId ? [{ order: { positions: { some: { productId, cancelledAt: null } } } }] : []),
      ...(search
        ? [
            {
              OR: [
                { attendeeName: contains },
                { attendeeEmail: contains },
                { organisation: { name: contains } },
                ...number,
              ],
            },
          ]
        : []),
    ],
  }
}
