import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { shownAddress } from "../rules/erased-address.ts"

export interface Participant {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly ticket: string
  /** "Festmiddag (Fisk), Udflugt". */
  readonly addOns: string
  readonly orderedBy: string
  readonly orderedByEmail: string
  readonly placedAt: Date
}

/** Everyone with a ticket that stands, by name. @throws NotAllowed */
export async function participants(actor: Actor, eventId: string): Promise<Participant[]> {
  demand(actor, "events.participants")
  const positions = await db.orderPosition.findMany({
    where: { eventId, cancelledAt: null },
    select: {
      orderId: true,
      seat: true,
      kind: true,
      attendeeName: true,
      attendeeEmail: true,
      organisation: { select: { name: true } },
      product: { select: { name: true } },
      menu: { select: { option: { select: { label: true } } } },
      order: { select: { number: true, buyerName: true, buyerEmail: true, placedAt: true } },
    },
    orderBy: [{ attendeeName: "asc" }, { id: "asc" }],
  })
  const bySeat = Map.groupBy(positions, ({ orderId, seat }) => `${orderId}/${seat}`)
  return positions
    .filter(({ kind }) => kind === "TICKET")
    .map(({ orderId, seat, order, organisation, product, attendeeName, attendeeEmail }) => ({
      number: order.number,
      name: attendeeName,
      email: shownAddress(attendeeEmail),
      organisation: organisation?.name ?? "",
      ticket: product.name,
      addOns: (bySeat.get(`${orderId}/${seat}`) ?? [])
        .filter(({ kind }) => kind === "ADDON")
        .map(({ product: addOn, menu }) =>
          menu?.option ? `${addOn.name} (${menu.option.label})` : addOn.name,
        )
        .join(", "),
      orderedBy: order.buyerName,
      orderedByEmail: order.buyerEmail,
      placedAt: order.placedAt,
    }))
}
