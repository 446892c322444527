import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { toldSheets } from "#domain/forms/told-sheets.ts"
import { db } from "#platform/database/client.ts"
import { attendeeWords } from "../attendee-words.ts"
import { shownAddress } from "../rules/erased-address.ts"
import { selectedTickets, type TicketsAsk } from "../selected-tickets.ts"

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
  /** To what the event asks, this person's own and those of the order. */
  readonly answers: readonly ToldAnswer[]
}

/** Those with a ticket that are asked for, by name; left open, all whose ticket stands. @throws NotAllowed */
export async function participants(
  actor: Actor,
  { eventId, state = "standing", ...ask }: TicketsAsk & { readonly eventId: string },
): Promise<Participant[]> {
  demand(actor, "events.participants")
  const tickets = await db.$queryRaw<{ id: string }[]>`
    SELECT t."id"::text AS id ${selectedTickets({ eventId, state, ...ask })}`
  const chosen = new Set(tickets.map(({ id }) => id))
  const positions = await db.orderPosition.findMany({
    where: { eventId, ...(state === "standing" ? { cancelledAt: null } : {}) },
    select: {
      id: true,
      orderId: true,
      seat: true,
      kind: true,
      attendeeState: true,
      attendeeName: true,
      attendeeEmail: true,
      organisation: { select: { name: true } },
      product: { select: { name: true } },
      menu: { select: { option: { select: { label: true } } } },
      order: { select: { number: true, buyerName: true, buyerEmail: true, placedAt: true } },
    },
    orderBy: [{ attendeeName: "asc" }, { id: "asc" }],
  })
  const sheets = await toldSheets(db, { OR: [{ order: { eventId } }, { position: { eventId } }] }, "da")
  const answersOf = new Map(
    sheets.map(({ orderId, positionId, answers }) => [orderId ?? positionId, answers]),
  )
  const bySeat = Map.groupBy(positions, ({ orderId, seat }) => `${orderId}/${seat}`)
  return positions
    .filter(({ id }) => chosen.has(id))
    .map(({ id, orderId, seat, order, product, attendeeEmail, ...attendee }) => ({
      number: order.number,
      name: attendeeWords(attendee),
      email: shownAddress(attendeeEmail),
      organisation: attendee.organisation?.name ?? "",
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
      answers: [...(answersOf.get(id) ?? []), ...(answersOf.get(orderId) ?? [])],
    }))
}
