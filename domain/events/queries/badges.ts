import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { attendeeWords } from "../attendee-words.ts"

export interface Badges {
  readonly title: string
  /** By name, as they are sought at the entrance. */
  readonly people: readonly Badge[]
}

export interface Badge {
  /** Of the ticket, for the QR code. */
  readonly code: string
  readonly name: string
  readonly organisation: string
  /** What is eaten, "Festmiddag"; "" for who eats nothing that was chosen. */
  readonly meal: string
}

/** What stands on the badge of everyone with a ticket. @throws NotAllowed, NotFound */
export async function badges(actor: Actor, eventId: string): Promise<Badges> {
  demand(actor, "events.participants")
  const event = await db.event.findUnique({
    where: { entryId: eventId },
    select: {
      entry: { select: { title: true } },
      positions: {
        where: { cancelledAt: null },
        select: {
          code: true,
          orderId: true,
          seat: true,
          kind: true,
          attendeeState: true,
          attendeeName: true,
          organisation: { select: { name: true } },
          product: { select: { name: true, menu: { select: { id: true }, take: 1 } } },
        },
        orderBy: [{ attendeeName: "asc" }, { id: "asc" }],
      },
    },
  })
  if (!event) throw new NotFound("event")
  const meals = new Map(
    event.positions
      .filter(({ kind, product }) => kind === "ADDON" && product.menu.length > 0)
      .map(({ orderId, seat, product }) => [`${orderId}/${seat}`, product.name]),
  )
  return {
    title: event.entry.title,
    people: event.positions
      .filter(({ kind }) => kind === "TICKET")
      .map(({ code, orderId, seat, ...attendee }) => ({
        code,
        // The organisation stands below.
        name: attendeeWords({ ...attendee, organisation: null }),
        organisation: attendee.organisation?.name ?? "",
        meal: meals.get(`${orderId}/${seat}`) ?? "",
      })),
  }
}
